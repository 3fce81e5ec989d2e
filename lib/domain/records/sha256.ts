const blockBytes = 64;
// Signed, so that sums of 32 bits stay small integers of the machine.
const constants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)) | 0);

/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece: what a browser's own hash cannot do, which wants all of them at
 * once.
 */
export class Sha256 {
  private readonly state = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)) | 0);
  private readonly block = new Uint8Array(blockBytes);
  private readonly words = new Int32Array(64);
  private held = 0;
  private length = 0;

  update(bytes: Uint8Array): this {
    this.length += bytes.byteLength;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(blockBytes - this.held, bytes.byteLength);
      this.block.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < blockBytes) return this;
      this.mix(this.block, 0);
      this.held = 0;
    }
    for (; at + blockBytes <= bytes.byteLength; at += blockBytes) this.mix(bytes, at);
    this.block.set(bytes.subarray(at));
    this.held = bytes.byteLength - at;
    return this;
  }

  /** 64 hexadecimal characters. Nothing can be added afterwards. */
  digest(): string {
    const bits = this.length * 8;
    const padding = new Uint8Array(((this.held < 56 ? 56 : 120) - this.held) + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.byteLength - 8, Math.floor(bits / 0x1_0000_0000));
    view.setUint32(padding.byteLength - 4, bits >>> 0);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private mix(bytes: Uint8Array, from: number): void {
    const { words, state } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, blockBytes);
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(4 * at);
    for (let at = 16; at < 64; at += 1) {
      const near = words[at - 2]!;
      const far = words[at - 15]!;
      const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
      const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
      words[at] = (((words[at - 16]! + small) | 0) + ((words[at - 7]! + large) | 0)) | 0;
    }
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    let e = state[4]!;
    let f = state[5]!;
    let g = state[6]!;
    let h = state[7]!;
    for (let at = 0; at < 64; at += 1) {
      const choice = (((e & f) ^ (~e & g)) + ((constants[at]! + words[at]!) | 0)) | 0;
      const first = (((h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25))) | 0) + choice) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] = state[0]! + a;
    state[1] = state[1]! + b;
    state[2] = state[2]! + c;
    state[3] = state[3]! + d;
    state[4] = state[4]! + e;
    state[5] = state[5]! + f;
    state[6] = state[6]! + g;
    state[7] = state[7]! + h;
  }
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits behind the point of a root. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
