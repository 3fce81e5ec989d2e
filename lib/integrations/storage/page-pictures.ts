import { hkdfSync, randomUUID } from 'node:crypto';
import { seal, unseal } from '../../core/secrets';
import { blobStore } from './blob-store';
import { newFileKey, openStream, sealStream } from './sealed-stream';

/** The two pictures of a page: as the viewer shows it, and small. */
type PictureSize = 'picture' | 'thumb';

export interface KeptPictures {
  readonly viewBlobId: string;
  readonly thumbBlobId: string;
  readonly imageKeySealed: string;
}

/** One key is kept for a page; each of its pictures has one of its own that follows from it, for no key may seal two streams. */
function keyOf(pageKey: Buffer, size: PictureSize): Buffer {
  return Buffer.from(hkdfSync('sha256', pageKey, Buffer.alloc(0), `page ${size}`, 32));
}

/** Puts both pictures of a page into the store, sealed. What no page names in the end is swept away at night. */
export async function keepPictures(practiceId: string, { view, thumb }: { readonly view: Uint8Array; readonly thumb: Uint8Array }): Promise<KeptPictures> {
  const pageKey = newFileKey();
  const put = async (bytes: Uint8Array, size: PictureSize) => {
    const id = randomUUID();
    await blobStore().put(`${practiceId}/${id}`, sealStream(inOnePiece(bytes), keyOf(pageKey, size)));
    return id;
  };
  const [viewBlobId, thumbBlobId] = await Promise.all([put(view, 'picture'), put(thumb, 'thumb')]);
  return { viewBlobId, thumbBlobId, imageKeySealed: seal(pageKey.toString('base64')) };
}

/** The plain bytes of a picture, checked piece by piece. @throws BlobMissing; while it is read Error when they are not what was put there */
export async function openPicture(practiceId: string, blobId: string, imageKeySealed: string, size: PictureSize): Promise<AsyncIterable<Buffer>> {
  const sealed = await blobStore().get(`${practiceId}/${blobId}`);
  return openStream(sealed, keyOf(Buffer.from(unseal(imageKeySealed), 'base64'), size));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
