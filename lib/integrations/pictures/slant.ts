import { tonesOf, type Gray } from './gray';

/** Where strokes end downwards (or to the right): on lines of print these points lie on the lines' feet. */
interface Feet {
  readonly across: Float32Array;
  readonly along: Float32Array;
  readonly count: number;
}

const mostDegrees = 6;
const pointLimit = 60_000;
/** A short stamp has more. */
const leastFeet = 25;
const leastContrast = 40;
/** The edge of a scan is full of shadows and holes. */
const margin = 0.03;

function feetOf({ data, width, height }: Gray, threshold: number, sideways: boolean): Feet {
  const across = new Float32Array(pointLimit);
  const along = new Float32Array(pointLimit);
  let count = 0;
  const step = sideways ? 1 : width;
  const [marginX, marginY] = [Math.ceil(width * margin), Math.ceil(height * margin)];
  for (let y = marginY; y < height - marginY; y += 1) {
    for (let x = marginX; x < width - marginX && count < pointLimit; x += 1) {
      const at = y * width + x;
      if (data[at]! >= threshold || data[at + step]! < threshold) continue;
      across[count] = sideways ? y : x;
      along[count] = sideways ? x : y;
      count += 1;
    }
  }
  return { across, along, count };
}

/** How sharply the points fall into lines at a slant: the mean of the squared counts against an even spread. */
function sharpness({ across, along, count }: Feet, degrees: number, lines: Float64Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  lines.fill(0);
  for (let at = 0; at < count; at += 1) {
    const line = (along[at]! - across[at]! * slope + lines.length / 4) | 0;
    lines[line]! += 1;
  }
  let sum = 0;
  for (const line of lines) sum += line * line;
  return (sum * lines.length) / Math.max(1, count) ** 2;
}

/** The slant at which the points fall best into lines: coarse first, then by tenths of a degree. */
function bestSlant(feet: Feet, length: number): { readonly degrees: number; readonly sharpness: number } {
  const lines = new Float64Array(length * 2);
  let best = { degrees: 0, sharpness: sharpness(feet, 0, lines) };
  const tryAt = (degrees: number) => {
    const sharp = sharpness(feet, degrees, lines);
    if (sharp > best.sharpness) best = { degrees, sharpness: sharp };
  };
  for (let degrees = -mostDegrees; degrees <= mostDegrees; degrees += 0.5) tryAt(degrees);
  const coarse = best.degrees;
  for (let tenths = -4; tenths <= 4; tenths += 1) tryAt(coarse + tenths / 10);
  return best;
}

/** Whether there is more on a small gray picture of a page than a few specks: without, nothing is to be recognized. */
export function hasPrint(gray: Gray): boolean {
  const { paper, threshold } = tonesOf(gray);
  return feetOf(gray, Math.min(threshold, paper - leastContrast), false).count >= leastFeet;
}

export interface Slant {
  /** How far the lines run down to the right, in degrees; turning the picture counter-clockwise by it sets them level. */
  readonly degrees: number;
  /** Whether lines of print run from top to bottom: the page lies on its side. */
  readonly onItsSide: boolean;
  /** How much clearer the lines are in the direction that was chosen, 1 for no difference. */
  readonly clearness: number;
}

/** How the lines of print run, measured on a gray picture of about 100 dots an inch. A page with next to nothing on it stands straight. */
export function slantOf(gray: Gray): Slant {
  const { threshold } = tonesOf(gray);
  const [level, upright] = [feetOf(gray, threshold, false), feetOf(gray, threshold, true)];
  if (level.count < 120) return { degrees: 0, onItsSide: false, clearness: 1 };
  const [rows, columns] = [bestSlant(level, gray.height + gray.width), bestSlant(upright, gray.height + gray.width)];
  const onItsSide = columns.sharpness > rows.sharpness * 1.15;
  return { degrees: onItsSide ? -columns.degrees : rows.degrees, onItsSide, clearness: onItsSide ? columns.sharpness / rows.sharpness : rows.sharpness / columns.sharpness };
}
