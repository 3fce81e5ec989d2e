import type { HashSaid } from './hash-worker';

/** The SHA-256 of a file, taken beside the page so that the page stays quick. @throws Error when the file cannot be read, DOMException AbortError */
export function hashOfFile(file: File, onProgress: (doneBytes: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => (end(), reject(new DOMException('Paused', 'AbortError'))), { once: true });
    worker.onerror = () => (end(), reject(new Error('This file cannot be read here. Choose it again.')));
    worker.onmessage = ({ data }: MessageEvent<HashSaid>) => {
      if ('doneBytes' in data) return onProgress(data.doneBytes);
      end();
      if ('sha256' in data) resolve(data.sha256);
      else reject(new Error('This file cannot be read. It may have been moved; choose it again.'));
    };
    worker.postMessage(file);
  });
}
