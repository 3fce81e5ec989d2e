import { Sha256 } from '@/lib/domain/records/sha256';

const pieceBytes = 4 * 1024 * 1024;

export type HashSaid = { readonly doneBytes: number } | { readonly sha256: string } | { readonly unreadable: true };

const say = (said: HashSaid): void => self.postMessage(said);

/** Reads a file piece by piece beside the page and says how far it is, then its SHA-256. The file is never in memory as a whole. */
async function hash(file: Blob): Promise<void> {
  const sum = new Sha256();
  try {
    for (let from = 0; from < file.size; from += pieceBytes) {
      sum.update(new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer()));
      say({ doneBytes: Math.min(from + pieceBytes, file.size) });
    }
    say({ sha256: sum.digest() });
  } catch {
    say({ unreadable: true });
  }
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
