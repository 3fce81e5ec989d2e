/** Where bytes lie. Keys are made by the product, never by whoever sends a file: `<practice>/<id>`. */
export interface BlobStore {
  /** Keeps all bytes under the key, or nothing when the stream fails. An existing key is replaced. */
  readonly put: (key: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** @throws BlobMissing */
  readonly get: (key: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>;
  /** The ids of a practice's blobs that were last written before an instant. */
  readonly olderThan: (practiceId: string, before: Date) => Promise<string[]>;
  /** Removes what was begun before an instant and never became a blob, because the process died. */
  readonly forgetUnfinished: (before: Date) => Promise<void>;
}

/** The key as given. @throws Error for one that the product did not make */
export function blobKey(key: string): string {
  if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(key)) throw new Error('A key names a practice and an id');
  return key;
}

export class BlobMissing extends Error {
  constructor(key: string) {
    super(`There are no bytes under ${key}`);
  }
}
