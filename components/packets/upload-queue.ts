import { beginUpload, cancelUpload, completeUpload, sendPart } from '@/lib/features/uploads/client';
import { RequestFailed } from '@/lib/http/client';
import { hashOfFile } from './hash-file';

/** `waiting` tries again by itself; `failed` needs a person. */
export type UploadPhase = 'queued' | 'hashing' | 'sending' | 'finishing' | 'waiting' | 'paused' | 'failed' | 'done';

export interface SendingFile {
  readonly id: string;
  readonly packetId: string;
  readonly name: string;
  readonly bytes: number;
  readonly phase: UploadPhase;
  /** Of the hash while that is taken, else of what is in the store. */
  readonly doneBytes: number;
  readonly uploadId: string | null;
  /** Why it waits or failed, or what is to be known of one that is done. */
  readonly message: string;
}

interface Held {
  readonly file: File;
  sha256: string | null;
  abort: AbortController;
}

const atOnce = 2;
const longestPauseMs = 30_000;

/**
 * The files on their way from this browser, for as long as the page of the app stays open: one may walk on to other
 * screens meanwhile. After a reload the same file is chosen again and goes on where it was.
 */
class UploadQueue {
  private items: readonly SendingFile[] = [];
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private running = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly SendingFile[] => this.items;

  add(packetId: string, files: Iterable<File>): void {
    for (const file of files) {
      const id = crypto.randomUUID();
      this.held.set(id, { file, sha256: null, abort: new AbortController() });
      this.items = [...this.items, { id, packetId, name: file.name, bytes: file.size, phase: 'queued', doneBytes: 0, uploadId: null, message: '' }];
    }
    this.next();
  }

  pause(id: string): void {
    this.change(id, { phase: 'paused', message: '' });
    this.held.get(id)?.abort.abort();
  }

  /** Goes on with one that was paused or failed. */
  resume(id: string): void {
    const held = this.held.get(id);
    if (!held) return;
    held.abort = new AbortController();
    this.change(id, { phase: 'queued', message: '' });
    this.next();
  }

  /** Gives one up, also what is in the store of it. */
  async cancel(id: string): Promise<void> {
    const uploadId = this.items.find((item) => item.id === id)?.uploadId;
    this.held.get(id)?.abort.abort();
    this.forget(id);
    if (uploadId) await cancelUpload(uploadId);
  }

  forget(id: string): void {
    this.held.delete(id);
    this.items = this.items.filter((item) => item.id !== id);
    this.tell();
  }

  private next(): void {
    this.tell();
    for (const { id } of this.items.filter(({ phase }) => phase === 'queued')) {
      if (this.running >= atOnce) return;
      this.running += 1;
      this.change(id, { phase: 'hashing' });
      void this.send(id).finally(() => {
        this.running -= 1;
        this.next();
      });
    }
  }

  private async send(id: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const held = this.held.get(id);
      if (!held || held.abort.signal.aborted) return;
      try {
        return await this.sendOnce(id, held, () => (tries = 0));
      } catch (error) {
        if (held.abort.signal.aborted) return;
        const passing = error instanceof RequestFailed && (error.status === 0 || error.status >= 500 || error.status === 409 || error.status === 429);
        if (!passing) return this.change(id, { phase: 'failed', message: error instanceof Error ? error.message : 'It did not arrive.' });
        this.change(id, { phase: 'waiting', message: 'The server does not answer. It goes on by itself.' });
        await pauseFor(Math.min(longestPauseMs, 1_000 * 2 ** tries), held.abort.signal);
      }
    }
  }

  private async sendOnce(id: string, held: Held, progressed: () => void): Promise<void> {
    const { file, abort } = held;
    const packetId = this.items.find((item) => item.id === id)?.packetId ?? '';
    if (held.sha256 === null) {
      this.change(id, { phase: 'hashing', doneBytes: 0 });
      held.sha256 = await hashOfFile(file, (doneBytes) => this.change(id, { doneBytes }), abort.signal);
    }
    const upload = await beginUpload(packetId, { name: file.name, bytes: file.size, sha256: held.sha256 }, abort.signal);
    if (upload.state !== 'receiving') return this.change(id, { phase: 'done', uploadId: upload.id, doneBytes: file.size, message: upload.duplicate ? `The same bytes are in this packet already, as ${upload.name}.` : '' });
    const left = new Set(upload.missing);
    const done = () => file.size - [...left].reduce((sum, offset) => sum + Math.min(upload.partBytes, file.size - offset), 0);
    this.change(id, { phase: 'sending', uploadId: upload.id, doneBytes: done(), message: '' });
    for (const offset of upload.missing) {
      await sendPart(upload.id, offset, await file.slice(offset, offset + upload.partBytes).arrayBuffer(), abort.signal);
      left.delete(offset);
      progressed();
      this.change(id, { doneBytes: done() });
    }
    this.change(id, { phase: 'finishing' });
    await completeUpload(upload.id, abort.signal);
    this.change(id, { phase: 'done', message: '' });
  }

  private change(id: string, part: Partial<SendingFile>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...part } : item));
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const now = () => (clearTimeout(timer), resolve());
    signal.addEventListener('abort', now, { once: true });
    addEventListener('online', now, { once: true });
  });
}

/** One queue for the whole app. */
export const uploadQueue = new UploadQueue();
