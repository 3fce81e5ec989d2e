import { tonesOf, turned, type Gray } from './gray';
import { inkOf, withoutDust, withoutRules } from './rules';

/** Below it lines of print are level enough. */
export const levelDegrees = 0.6;

/**
 * A gray picture made ready for recognition: lines of print set level, rules of forms and tables taken out, dust of the
 * scanner taken off. `slant` is how far lines run down to the right, in degrees.
 */
export function prepared(gray: Gray, dpi: number, slant: number): Gray {
  const { paper, threshold } = tonesOf(gray);
  const clean = { ...gray, data: Uint8Array.from(gray.data) };
  const ink = inkOf(clean, threshold);
  withoutRules(clean, ink, dpi, slant, paper);
  withoutDust(clean, ink, dpi, paper);
  return Math.abs(slant) > levelDegrees ? turned(clean, -slant, paper) : clean;
}
