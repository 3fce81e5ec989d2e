/**
 * Where a file lies while it is being read: encrypted (AES-256-CTR) under a key that exists in memory only, so that what a crash
 * leaves behind is noise. Any stretch can be opened without the rest.
 */
export interface WorkFilePlace {
  readonly path: string;
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
}

/** From a byte to the one before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A place with bytes in it. */
export interface WorkFile extends WorkFilePlace {
  readonly bytes: number;
  /** Of a PDF that was looked through before: the digits of each /Count of its page tree, see child/scan-pdf.ts. */
  readonly counts?: readonly Stretch[];
}
