/** Each part is sealed as a blob of its own; an upload that broke off goes on with the next part. */
export const partBytes = 8 * 1024 * 1024;

export interface PartRange {
  readonly offset: number;
  readonly bytes: number;
}

/** The part that begins at an offset of a file; null where none begins. An empty file has no part. */
export function partAt(fileBytes: number, offset: number): PartRange | null {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= fileBytes || offset % partBytes !== 0) return null;
  return { offset, bytes: Math.min(partBytes, fileBytes - offset) };
}

/** The parts of a file that are not there yet, the first first. */
export function missingParts(fileBytes: number, held: readonly PartRange[]): PartRange[] {
  const there = new Map(held.map(({ offset, bytes }) => [offset, bytes]));
  const missing: PartRange[] = [];
  for (let part = partAt(fileBytes, 0); part !== null; part = partAt(fileBytes, part.offset + partBytes)) {
    if (there.get(part.offset) !== part.bytes) missing.push(part);
  }
  return missing;
}
