import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const headBytes = 12;
const entryBytes = 16;
const unpacked = new Map<string, Buffer>();

/** A WOFF file as the font that is packed in it; once a process. The drawing library would unpack its tables again for each look into them. */
export function unpackedFont(path: string): Buffer {
  const known = unpacked.get(path);
  if (known) return known;
  const font = unpackWoff(readFileSync(path));
  unpacked.set(path, font);
  return font;
}

/** The font in a WOFF 1 file. @throws Error for anything else */
function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + at * 20;
    const [from, packedLength, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const packed = woff.subarray(from, from + packedLength);
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.subarray(entry + 16, entry + 20), bytes: packedLength < length ? inflateSync(packed) : packed };
  });
  const head = Buffer.alloc(headBytes + count * entryBytes);
  const power = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const pieces = [head];
  let at = head.length;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = headBytes + index * entryBytes;
    tag.copy(head, entry);
    checksum.copy(head, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    pieces.push(padded);
    at += padded.length;
  }
  return Buffer.concat(pieces);
}
