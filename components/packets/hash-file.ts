import { Sha256 } from '@/lib/domain/records/sha256';
import type { HashSaid } from './hash-worker';

const pieceBytes = 512 * 1024;

/** The SHA-256 of a file, taken beside the page so that the page stays quick. @throws Error when the file cannot be read, DOMException AbortError */
export function hashOfFile(file: File, onProgress: (doneBytes: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => (end(), reject(new DOMException('Paused', 'AbortError'))), { once: true });
    // A browser that starts no worker here hashes on the page, in pieces so small that it stays quick.
    worker.onerror = () => (end(), hashOnPage(file, onProgress, signal).then(resolve, reject));
    worker.onmessage = ({ data }: MessageEvent<HashSaid>) => {
      if ('doneBytes' in data) return onProgress(data.doneBytes);
      end();
      if ('sha256' in data) resolve(data.sha256);
      else reject(new Error('This file cannot be read. It may have been moved; choose it again.'));
    };
    worker.postMessage(file);
  });
}

async function hashOnPage(file: File, onProgress: (doneBytes: number) => void, signal: AbortSignal): Promise<string> {
  const sum = new Sha256();
  for (let from = 0; from < file.size; from += pieceBytes) {
    signal.throwIfAborted();
    sum.update(new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer()));
    onProgress(Math.min(from + pieceBytes, file.size));
  }
  return sum.digest();
}
