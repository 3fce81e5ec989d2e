import { inReadingOrder, type PlacedLine, type PlacedWord } from '../../domain/records/reading-order';
import { quarterTurned, type Gray } from '../pictures/gray';
import type { QuarterTurn } from '../pictures/place';
import { levelDegrees, prepared } from '../pictures/prepare';
import { slantOf } from '../pictures/slant';
import type { Recognizer, SeenLines } from './port';

/** From here on recognition is sure enough of itself that the page stands upright. */
const surely = 72;
/** On a page of words more letters than this are read with some certainty, or it has no words. */
const leastLetters = 3;
const stripInches = 1.1;

export interface RecognizedPage {
  readonly rotation: QuarterTurn;
  /** Lines in reading order; boxes in pixels of `prepared`. Empty when there are no words. */
  readonly lines: readonly PlacedLine[];
  /** 0 to 100, weighed by letters. */
  readonly confidence: number;
  /** The size of the upright picture that was read, and how far it was turned counter-clockwise to set its lines level, in degrees. */
  readonly width: number;
  readonly height: number;
  readonly leveled: number;
}

/**
 * Finds out how far a page is turned and reads it. `small` is the page in gray at about 100 dots an inch, `large` at
 * `dpi`, both as a viewer shows it. Lines of print say whether it lies on its side; whether it stands on its head, how
 * sure recognition is: of the whole page where it probably stands upright, of a strip for the other ways.
 */
export async function recognizePage(recognizer: Recognizer, small: Gray, large: Gray, dpi: number): Promise<RecognizedPage> {
  const slant = slantOf(small);
  const clean = prepared(large, dpi, slant.degrees);
  const leveled = Math.abs(slant.degrees) > levelDegrees ? slant.degrees : 0;
  const slope = leveled === 0 ? Math.tan((slant.degrees * Math.PI) / 180) : 0;
  const at = async (rotation: QuarterTurn) => {
    const upright = quarterTurned(clean, (360 - rotation) % 360);
    const seen = await recognizer.read(upright, dpi, 'page');
    return { rotation, seen, sure: surenessOf(seen), width: upright.width, height: upright.height };
  };
  const strip = async (rotation: QuarterTurn) => ({ rotation, sure: surenessOf(await recognizer.read(densestStrip(quarterTurned(clean, (360 - rotation) % 360), dpi), dpi, 'block')) });
  const surest = async ([first, ...others]: readonly [QuarterTurn, ...QuarterTurn[]]) => {
    let best = await strip(first);
    for (const rotation of others) {
      const next = await strip(rotation);
      if (next.sure > best.sure) best = next;
    }
    return best;
  };
  let page;
  if (slant.onItsSide) {
    page = await at((await surest([90, 270, 0, 180])).rotation);
  } else {
    page = await at(0);
    if (runsUpward(page.seen)) page = await at((await surest([90, 270])).rotation);
    else if (page.sure < surely && page.seen.length > 0) {
      // Not on its side: dust and what shines through read like something when they are turned.
      const [asIs, onHead] = [await strip(0), await strip(180)];
      if (onHead.sure > asIs.sure + 8) page = await at(180);
    }
  }
  const certain = lettersOf(page.seen.flat().filter(({ confidence }) => confidence >= 50));
  const lines = certain < leastLetters ? [] : inReadingOrder(page.seen, page.width, slope);
  return { rotation: lines.length === 0 ? 0 : page.rotation, lines, confidence: lines.length === 0 ? 0 : Math.round(surenessOf(lines)), width: page.width, height: page.height, leveled };
}

/** Whether most words stand taller than they are wide: recognition reads print that runs up or down as well, and is sure of it. */
function runsUpward(seen: SeenLines): boolean {
  const long = seen.flat().filter((word) => lettersOf([word]) >= 4);
  return long.length >= leastLetters && long.filter(({ width, height }) => height > width).length > long.length / 2;
}

const lettersOf = (words: readonly PlacedWord[]): number => words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** The mean confidence of what was read, weighed by letters: upside down there are few and doubtful ones. */
function surenessOf(lines: SeenLines): number {
  let [sum, letters] = [0, 0];
  for (const word of lines.flat()) {
    const weight = lettersOf([word]);
    sum += weight * Math.max(0, word.confidence);
    letters += weight;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** The stretch of a page with the most print in it. */
function densestStrip({ data, width, height }: Gray, dpi: number): Gray {
  const high = Math.min(height, Math.round(stripInches * dpi));
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    let edges = 0;
    for (let at = y * width + 4; at < (y + 1) * width; at += 4) edges += Math.abs(data[at]! - data[at - 4]!) > 60 ? 1 : 0;
    rows[y] = edges;
  }
  let sum = 0;
  let best = { top: 0, sum: -1 };
  for (let y = 0; y < height; y += 1) {
    sum += rows[y]! - (y >= high ? rows[y - high]! : 0);
    if (y >= high - 1 && sum > best.sum) best = { top: y - high + 1, sum };
  }
  return { data: data.subarray(best.top * width, (best.top + high) * width), width, height: high };
}
