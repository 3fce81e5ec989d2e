import { closeSync, openSync, readSync } from 'node:fs';
import { cipherAt } from '../work-cipher';
import type { Stretch, WorkFile } from '../work-place';

const blockBytes = 256 * 1024;
const blocksHeld = 24;
const zeroDigit = 0x30;

/** The plain bytes of a work file, any stretch of them at once; what was read lately is kept, for the page engine asks in small pieces. */
export class WorkBytes {
  readonly length: number;
  readonly #file: WorkFile;
  readonly #handle: number;
  readonly #blocks = new Map<number, Uint8Array>();
  #zeros: readonly Stretch[] = [];

  constructor(file: WorkFile) {
    this.#file = file;
    this.length = file.bytes;
    this.#handle = openSync(file.path, 'r');
  }

  /** Fills `into` from an offset; false when the file ends before. */
  read(offset: number, into: Uint8Array): boolean {
    if (offset < 0 || offset + into.length > this.length) return false;
    // A large stretch is an image or a font that is read once: it would only push the small blocks out.
    if (into.length >= blockBytes) {
      this.#decrypt(offset, into);
      return true;
    }
    for (let done = 0; done < into.length; ) {
      const at = offset + done;
      const block = this.#block(Math.floor(at / blockBytes));
      const piece = block.subarray(at % blockBytes, (at % blockBytes) + into.length - done);
      into.set(piece, done);
      done += piece.length;
    }
    return true;
  }

  /** A copy of a stretch, shorter where the file ends. */
  slice(from: number, to: number): Buffer {
    const end = Math.min(to, this.length);
    const piece = Buffer.alloc(Math.max(0, end - from));
    this.read(from, piece);
    return piece;
  }

  /** From now on these digits read as zeros; sorted, and none touches another. */
  readAsZeros(stretches: readonly Stretch[]): void {
    this.#zeros = stretches;
    this.#blocks.clear();
  }

  close(): void {
    closeSync(this.#handle);
  }

  #block(number: number): Uint8Array {
    const held = this.#blocks.get(number);
    if (held) {
      this.#blocks.delete(number);
      this.#blocks.set(number, held);
      return held;
    }
    const offset = number * blockBytes;
    const block = Buffer.allocUnsafe(Math.min(blockBytes, this.length - offset));
    this.#decrypt(offset, block);
    this.#blocks.set(number, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > blocksHeld && oldest !== undefined) this.#blocks.delete(oldest);
    return block;
  }

  #decrypt(offset: number, into: Uint8Array): void {
    for (let done = 0; done < into.length; ) {
      const count = readSync(this.#handle, into, done, into.length - done, offset + done);
      if (count === 0) throw new Error('The work file is shorter than it was');
      done += count;
    }
    into.set(cipherAt(this.#file, offset).update(into));
    let [low, high] = [0, this.#zeros.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#zeros[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#zeros.length; low += 1) {
      const { from, to } = this.#zeros[low] ?? { from: Number.MAX_SAFE_INTEGER, to: 0 };
      if (from >= offset + into.length) break;
      into.fill(zeroDigit, Math.max(0, from - offset), Math.min(into.length, to - offset));
    }
  }
}
