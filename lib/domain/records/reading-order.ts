/** A word with its box in pixels. */
export interface PlacedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type PlacedLine<W extends PlacedWord = PlacedWord> = readonly W[];

interface Piece<W extends PlacedWord> {
  readonly words: PlacedLine<W>;
  /** The middle of the line, as if the page lay level. */
  readonly level: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** A transcript or prose in columns has at least so many lines on each side. */
const leastNumbered = 8;
const leastRows = 18;
/** A quarter of the rows of prose, questions or answers has at least so many letters; cells of a table have fewer. */
const proseLetters = 26;

const middleOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The recognized lines in the order in which a person reads them: from row to row straight across the page, as tables and
 * forms are read; condensed transcripts and prose in two columns down one column, then down the next. What stands above
 * and below the columns stays there. `slope` is how much lines fall with each pixel to the right.
 */
export function inReadingOrder<W extends PlacedWord>(lines: readonly PlacedLine<W>[], width: number, slope = 0): PlacedLine<W>[] {
  const whole = lines.map((line) => line.filter((word) => !isNoise(word))).filter((line) => line.length > 0);
  const gutter = gutterOf(whole, width);
  if (gutter === null) return rowsOf(whole.map((line) => pieceOf(line, slope)));
  const across: Piece<W>[] = [];
  const sides: [Piece<W>[], Piece<W>[]] = [[], []];
  for (const line of whole) {
    if (runsAcross(line, gutter)) across.push(pieceOf(line, slope));
    else for (const side of [0, 1] as const) {
      const words = line.filter((word) => word.left + word.width / 2 > gutter === (side === 1));
      if (words.length > 0) sides[side].push(pieceOf(words, slope));
    }
  }
  if (!sides.every(isColumn)) return rowsOf(whole.map((line) => pieceOf(line, slope)));
  const [top, bottom] = [Math.min(...sides.map(([first]) => first!.level)), Math.max(...sides.map((side) => Math.max(...side.map(({ level }) => level))))];
  const spanning = across.filter(({ level }) => level < top || level > bottom);
  const inside = across.filter((piece) => !spanning.includes(piece));
  const columns = sides.flatMap((side, at) => rowsOf(at === 0 ? [...side, ...inside] : side));
  return [...rowsOf(spanning.filter(({ level }) => level < top)), ...columns, ...rowsOf(spanning.filter(({ level }) => level > bottom))];
}

/** Whether a line goes on from one side to the other with no more than the space between two words. */
function runsAcross(line: PlacedLine, gutter: number): boolean {
  const left = line.filter((word) => word.left < gutter);
  const right = line.filter((word) => word.left >= gutter);
  const end = Math.max(...left.map((word) => word.left + word.width));
  if (left.length === 0 || end > gutter) return left.length > 0;
  return right.length > 0 && Math.min(...right.map((word) => word.left)) - end < 1.5 * middleOf(line.map(({ height }) => height));
}

/** Marks that no one wrote: specks, ends of rules, shadows of the edge. */
function isNoise({ text, confidence, height, width }: PlacedWord): boolean {
  if (/[\p{L}\p{N}]/u.test(text)) return confidence < 12 && text.length < 3;
  if (/^[|_~=—–\-.,:;'‘’"“”`*^°\\/()[\]{}<>©®¢«»]{1,3}$/.test(text)) return confidence < 70 || /^[|_~`^\\¢«»]+$/.test(text) || (height < 5 && width < 5);
  return confidence < 40;
}

function pieceOf<W extends PlacedWord>(words: PlacedLine<W>, slope: number): Piece<W> {
  const level = middleOf(words.map(({ left, top, width, height }) => top + height / 2 - (left + width / 2) * slope));
  const left = Math.min(...words.map((word) => word.left));
  return { words, level, height: middleOf(words.map(({ height }) => height)), left, right: Math.max(...words.map((word) => word.left + word.width)) };
}

/** Pieces of lines that stand beside each other make a row; rows from the top down. */
function rowsOf<W extends PlacedWord>(pieces: readonly Piece<W>[]): PlacedLine<W>[] {
  const rows: { level: number; height: number; pieces: Piece<W>[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.level - b.level)) {
    const row = rows.findLast(({ level, height, pieces: there }) => Math.abs(piece.level - level) < 0.5 * Math.max(8, Math.min(height, piece.height)) && there.every(({ left, right }) => Math.min(right, piece.right) - Math.max(left, piece.left) < piece.height));
    if (row) row.pieces.push(piece);
    else rows.push({ level: piece.level, height: piece.height, pieces: [piece] });
  }
  return rows.map(({ pieces: there }) => there.flatMap(({ words }) => words).sort((a, b) => a.left - b.left));
}

/** Where a page may be parted into two columns: near its middle, where hardly a word stands. */
function gutterOf(lines: readonly PlacedLine[], width: number): number | null {
  const words = lines.flat();
  const crossed = (x: number): number => words.filter(({ left, width: wide }) => left < x && left + wide > x).length;
  let best: { x: number; count: number; off: number } | null = null;
  for (let share = 0.38; share <= 0.62; share += 0.005) {
    const x = share * width;
    const [count, off] = [crossed(x), Math.abs(share - 0.5)];
    if (!best || count < best.count || (count === best.count && off < best.off)) best = { x, count, off };
  }
  return best && best.count <= Math.max(3, words.length * 0.015) ? best.x : null;
}

/** A column of a transcript has numbered lines; a column of prose has long ones. A column of a table has neither. */
function isColumn(pieces: readonly Piece<PlacedWord>[]): boolean {
  const rows = rowsOf(pieces).map((row) => row.map(({ text }) => text).join(' '));
  const numbers = rows.map((row) => Number(/^\d{1,2}(?=\s)/.exec(row)?.[0] ?? Number.NaN));
  const following = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length;
  if (following >= leastNumbered) return true;
  const letters = rows.map((row) => row.replace(/[^\p{L}]/gu, '').length).sort((a, b) => b - a);
  return rows.length >= leastRows && (letters[Math.floor(rows.length / 4)] ?? 0) >= proseLetters;
}
