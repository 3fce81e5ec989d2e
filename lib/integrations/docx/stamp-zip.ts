/** January 1, 1980, 0:00: the earliest time that a zip file can name. */
const time = Buffer.from([0, 0, 0x21, 0]);
const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;

/**
 * Gives every entry of a zip file the same time, so that the same content is the same bytes. Changes nothing else.
 * @throws Error for bytes that are no zip file without a comment
 */
export function stampZip(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error('This is no zip file');
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (bytes.readUInt32LE(at) !== centralSignature) throw new Error('The directory of the zip file is damaged');
    time.copy(bytes, at + 12);
    time.copy(bytes, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
}
