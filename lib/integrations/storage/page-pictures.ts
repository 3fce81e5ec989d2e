import { randomUUID } from 'node:crypto';
import { seal, unseal } from '../../core/secrets';
import { blobStore } from './blob-store';
import { blobKeyOf, newFileKey, openStream, sealStream } from './sealed-stream';

export interface KeptPictures {
  readonly viewBlobId: string;
  readonly thumbBlobId: string;
  readonly imageKeySealed: string;
}

/** Puts both pictures of a page into the store, each sealed with a key of its own that follows from the page's. What no page names in the end is swept away at night. */
export async function keepPictures(practiceId: string, { view, thumb }: { readonly view: Uint8Array; readonly thumb: Uint8Array }): Promise<KeptPictures> {
  const pageKey = newFileKey();
  const put = async (bytes: Uint8Array) => {
    const id = randomUUID();
    await blobStore().put(`${practiceId}/${id}`, sealStream(inOnePiece(bytes), blobKeyOf(pageKey, id)));
    return id;
  };
  const [viewBlobId, thumbBlobId] = await Promise.all([put(view), put(thumb)]);
  return { viewBlobId, thumbBlobId, imageKeySealed: seal(pageKey.toString('base64')) };
}

/** The plain bytes of a picture, checked piece by piece. @throws BlobMissing; while it is read Error when they are not what was put there */
export async function openPicture(practiceId: string, blobId: string, imageKeySealed: string): Promise<AsyncIterable<Buffer>> {
  const sealed = await blobStore().get(`${practiceId}/${blobId}`);
  return openStream(sealed, blobKeyOf(Buffer.from(unseal(imageKeySealed), 'base64'), blobId));
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
