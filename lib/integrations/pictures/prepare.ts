import { tonesOf, turned, type Gray } from './gray';
import { invertBands } from './reverse-print';
import { inkOf, withoutDust, withoutRules } from './rules';

/** Below it lines of print are level enough. */
export const levelDegrees = 0.6;

/**
 * A gray picture made ready for recognition: lines of print set level, white print on dark bands turned dark, rules
 * of forms and tables taken out, dust of the scanner taken off. `slant` is how far lines run down to the right, in degrees.
 */
export function prepared(gray: Gray, dpi: number, slant: number): Gray {
  const { paper, threshold } = tonesOf(gray);
  const clean = { ...gray, data: Uint8Array.from(gray.data) };
  // A dark band draws the threshold towards itself: without it the print of the page is told from paper anew.
  const isInverted = invertBands(clean, dpi, threshold, paper);
  const ink = inkOf(clean, isInverted ? tonesOf(clean).threshold : threshold);
  withoutRules(clean, ink, dpi, slant, paper);
  withoutDust(clean, ink, dpi, paper);
  return Math.abs(slant) > levelDegrees ? turned(clean, -slant, paper) : clean;
}
