import { pageLimit } from '../limits';

export interface TiffFrame {
  /** Dots per inch; null where the frame does not say. */
  readonly across: number | null;
  readonly down: number | null;
}

const tags = { across: 282, down: 283, unit: 296 } as const;
const perCentimeter = 3;
const rationalType = 5;

/**
 * The frames of a TIFF by its directories, each with its own resolution across and down: a fax is often twice as fine one way. Null when
 * the chain of directories is damaged or leads back into itself. BigTIFF is not taken.
 */
export function tiffFrames(bytes: Buffer): TiffFrame[] | null {
  const isLittle = bytes[0] === 0x49;
  const u16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const frames: TiffFrame[] = [];
  const seen = new Set<number>();
  try {
    if (u16(2) !== 42) return null;
    for (let at = u32(4); at !== 0; ) {
      if (seen.has(at) || frames.length > pageLimit) return null;
      seen.add(at);
      const count = u16(at);
      const resolution: { across: number | null; down: number | null } = { across: null, down: null };
      let unit = 2;
      for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
        const tag = u16(entry);
        if (tag === tags.unit) unit = u16(entry + 8);
        if ((tag === tags.across || tag === tags.down) && u16(entry + 2) === rationalType) {
          const value = u32(entry + 8);
          const dots = u32(value) / u32(value + 4);
          resolution[tag === tags.across ? 'across' : 'down'] = dots;
        }
      }
      frames.push({ across: perInch(resolution.across, unit), down: perInch(resolution.down, unit) });
      at = u32(at + 2 + count * 12);
    }
    return frames.length > 0 ? frames : null;
  } catch {
    return null;
  }
}

function perInch(dots: number | null, unit: number): number | null {
  const value = dots === null ? Number.NaN : unit === perCentimeter ? dots * 2.54 : dots;
  return value >= 36 && value <= 2_400 ? value : null;
}
