import { createHash, randomUUID } from 'node:crypto';
import { seal } from '../core/secrets';
import { partBytes } from '../domain/records/upload-parts';
import { blobStore } from '../integrations/storage/blob-store';
import { blobKeyOf, newFileKey, sealStream } from '../integrations/storage/sealed-stream';
import { announced, countedBytes, differs } from './received-bytes';

interface ReceivedPart {
  readonly id: string;
  readonly offset: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface ReceivedParts {
  readonly keySealed: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly parts: readonly ReceivedPart[];
  readonly discard: () => Promise<void>;
}

/**
 * Streams a request's body into the store in parts of one size, each a sealed blob of its own. Length and SHA-256 of the
 * whole must be those that the client names. What is held at once is a chunk, never a part.
 * @throws RequestRefused 411, 413, 422; nothing is kept then
 */
export async function receiveParts(request: Request, practiceId: string, limitBytes: number): Promise<ReceivedParts> {
  const given = announced(request, limitBytes);
  const fileKey = newFileKey();
  const parts: ReceivedPart[] = [];
  const discard = async () => {
    for (const { id } of parts) await blobStore().remove(`${practiceId}/${id}`);
  };
  const counted = countedBytes(request.body, limitBytes);
  const source = new Source(counted.stream);
  try {
    while (await source.hasMore()) {
      const id = randomUUID();
      const part = source.next(partBytes);
      await blobStore().put(`${practiceId}/${id}`, sealStream(part.stream, blobKeyOf(fileKey, id)));
      const offset = parts.reduce((sum, { bytes }) => sum + bytes, 0);
      parts.push({ id, offset, ...part.read() });
    }
    const { bytes, sha256 } = counted.read();
    const problem = differs(given, { bytes, sha256 });
    if (problem) throw problem;
    return { keySealed: seal(fileKey.toString('base64')), bytes, sha256, parts, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** A stream that is taken piece by piece. */
class Source {
  private held: Uint8Array = new Uint8Array();
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.held.byteLength === 0) {
      const { done, value } = await this.chunks.next();
      if (done) return false;
      this.held = value;
    }
    return true;
  }

  /** The next bytes, at most so many, hashed as they pass. */
  next(most: number): { stream: AsyncGenerator<Uint8Array>; read: () => { bytes: number; sha256: string } } {
    const hash = createHash('sha256');
    let bytes = 0;
    const pass = async function* (this: Source): AsyncGenerator<Uint8Array> {
      while (bytes < most && (await this.hasMore())) {
        const chunk = this.held.subarray(0, most - bytes);
        this.held = this.held.subarray(chunk.byteLength);
        bytes += chunk.byteLength;
        hash.update(chunk);
        yield chunk;
      }
    };
    return { stream: pass.call(this), read: () => ({ bytes, sha256: hash.digest('hex') }) };
  }
}
