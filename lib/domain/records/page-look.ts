import { grayCounts } from './gray-counts';
import { piecesIn, type Piece } from './page-pieces';

/** The width in pixels of the raster that a look is measured on: a letter page at 100 dots per inch, turned upright. */
export const LOOK_WIDTH = 850;

/** Pieces the size of handwriting or print, by where they stand on the page. */
interface Strokes {
  readonly header: number;
  readonly body: number;
  readonly footer: number;
}

/** What is measured on the picture of a page for blanks and likeness; small, and safe as JSON. */
export interface PageLook {
  readonly v: 1;
  /** The gray of the paper, 0 to 255. */
  readonly tone: number;
  /** Strokes at three depths below the paper's tone: what shines through is pale, faint print is marked, print is dark. */
  readonly pale: Strokes;
  readonly marked: Strokes;
  readonly dark: Strokes;
  /** Dust: pieces too small to be print. */
  readonly specks: number;
  /** Ink of strokes in thousandths of a percent of the page, and of what is no stroke: rules, punch holes, shadows of the edge. */
  readonly ink: number;
  readonly other: number;
  /** Share of strokes, per cent, that stand with others on lines. */
  readonly lined: number;
  /** The box around all strokes of the body: left, top, right, bottom in thousandths of the page; zeros without strokes. */
  readonly box: readonly [number, number, number, number];
  /** Ink of strokes in GRID_COLUMNS x GRID_ROWS cells of the whole page, one hexadecimal digit a cell. */
  readonly grid: string;
  /** Difference hash of the body, 256 bits in hexadecimal: header, footer, dust, rules and edges left out, set on the box of the strokes. */
  readonly hash: string;
  /** Ink of strokes by column and by row, one hexadecimal digit each: gutters of condensed sheets. */
  readonly columns: string;
  readonly rows: string;
}

const GRID_COLUMNS = 16;
const GRID_ROWS = 22;
const [PALE, MARKED, DARK] = [18, 48, 110];
const [HEADER, FOOTER] = [0.055, 0.945];

/** The commonest gray of the light half; of a page that is dark all over, the commonest gray at all. */
function toneOf(gray: Uint8Array): number {
  const counts = grayCounts(gray);
  let tone = 255;
  for (let value = 254; value >= 120; value -= 1) if ((counts[value] ?? 0) > (counts[tone] ?? 0)) tone = value;
  return tone;
}

const widthOf = ({ left, right }: Piece): number => right - left + 1;
const heightOf = ({ top, bottom }: Piece): number => bottom - top + 1;

/** Print or handwriting: larger than dust, no long rule, no solid disc of a punch hole, not the shadow along an edge. */
function isStroke(piece: Piece, unit: number, width: number, height: number): boolean {
  const [wide, high] = [widthOf(piece), heightOf(piece)];
  if (Math.max(wide, high) < 5 * unit || piece.area < 7 * unit * unit) return false;
  if (wide > 250 * unit || high > 140 * unit || Math.max(wide, high) > 24 * Math.min(wide, high)) return false;
  if (piece.left <= 1 || piece.top <= 1 || piece.right >= width - 2 || piece.bottom >= height - 2) return false;
  const solid = piece.area / (wide * high);
  return !(wide > 13 * unit && high > 13 * unit && solid > 0.68 && Math.abs(wide - high) < 8 * unit);
}

function strokesOf(pieces: readonly Piece[], height: number): Strokes {
  const counts = { header: 0, body: 0, footer: 0 };
  for (const piece of pieces) {
    const middle = (piece.top + piece.bottom) / 2 / height;
    counts[middle < HEADER ? 'header' : middle > FOOTER ? 'footer' : 'body'] += 1;
  }
  return counts;
}

/** Share, per cent, of pieces that have at least two others beside them on the same line. */
function linedShare(pieces: readonly Piece[], unit: number): number {
  if (pieces.length === 0) return 0;
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const row = Math.floor((piece.top + piece.bottom) / 2 / (8 * unit));
    const beside = rows.get(row);
    if (beside) beside.push(piece);
    else rows.set(row, [piece]);
  }
  const near = (piece: Piece): boolean => {
    const row = Math.floor((piece.top + piece.bottom) / 2 / (8 * unit));
    let count = 0;
    for (let at = row - 1; at <= row + 1; at += 1) {
      for (const other of rows.get(at) ?? []) {
        const gap = Math.max(other.left - piece.right, piece.left - other.right);
        if (other !== piece && gap < 14 * unit && Math.abs(other.bottom - piece.bottom) < 7 * unit) count += 1;
        if (count >= 2) return true;
      }
    }
    return false;
  };
  return Math.round((100 * pieces.filter(near).length) / pieces.length);
}

/** Ink of each cell of a grid laid over a part of the page; a piece's ink is spread evenly over its box. */
function inkGrid(pieces: readonly Piece[], columns: number, rows: number, box: readonly [number, number, number, number]): Float64Array {
  const cells = new Float64Array(columns * rows);
  const [left, top] = box;
  const [cellWide, cellHigh] = [(box[2] - left) / columns, (box[3] - top) / rows];
  for (const piece of pieces) {
    const solid = piece.area / (widthOf(piece) * heightOf(piece));
    const [x0, x1] = [(piece.left - left) / cellWide, (piece.right + 1 - left) / cellWide];
    const [y0, y1] = [(piece.top - top) / cellHigh, (piece.bottom + 1 - top) / cellHigh];
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(rows, y1); y += 1) {
      for (let x = Math.max(0, Math.floor(x0)); x < Math.min(columns, x1); x += 1) {
        const share = (Math.min(x + 1, x1) - Math.max(x, x0)) * (Math.min(y + 1, y1) - Math.max(y, y0));
        cells[y * columns + x] = (cells[y * columns + x] ?? 0) + share * solid;
      }
    }
  }
  return cells;
}

const digits = (cells: Float64Array, most: number): string => Array.from(cells, (ink) => Math.min(15, Math.round((ink * 15) / most)).toString(16)).join('');

/** One bit for each cell: has it more ink than its neighbour to the right. Empty stretches give zeros. */
function differenceHash(cells: Float64Array): string {
  let hash = '';
  for (let row = 0; row < 16; row += 1) {
    for (let nibble = 0; nibble < 4; nibble += 1) {
      let bits = 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = row * 17 + nibble * 4 + bit;
        bits = bits * 2 + ((cells[at] ?? 0) > (cells[at + 1] ?? 0) + 0.002 ? 1 : 0);
      }
      hash += bits.toString(16);
    }
  }
  return hash;
}

function boxOf(pieces: readonly Piece[], width: number, height: number): [number, number, number, number] {
  if (pieces.length === 0) return [0, 0, width, height];
  const box: [number, number, number, number] = [width, height, 0, 0];
  for (const { left, top, right, bottom } of pieces) {
    box[0] = Math.min(box[0], left);
    box[1] = Math.min(box[1], top);
    box[2] = Math.max(box[2], right + 1);
    box[3] = Math.max(box[3], bottom + 1);
  }
  return box;
}

/**
 * Measures the gray picture of a page, turned upright, `width` x `height` pixels of one byte each, row by row, 0 black.
 * Made for rasters LOOK_WIDTH wide; sizes scale with the width. A raster with no pixels has the look of an empty page.
 */
export function measureLook(gray: Uint8Array, width: number, height: number): PageLook {
  const unit = Math.max(0.5, Math.min(width, height * 0.7727) / LOOK_WIDTH);
  const tone = toneOf(gray);
  const strokesAt = (depth: number): { strokes: Piece[]; all: Piece[] } => {
    const all = piecesIn(gray, width, height, tone - depth);
    return { strokes: all.filter((piece) => isStroke(piece, unit, width, height)), all };
  };
  const [pale, marked, dark] = [strokesAt(PALE), strokesAt(MARKED), strokesAt(DARK)];
  const strokes = marked.strokes;
  const body = strokes.filter(({ top, bottom }) => (top + bottom) / 2 > height * HEADER && (top + bottom) / 2 < height * FOOTER);
  const box = boxOf(body, width, height);
  const page: [number, number, number, number] = [0, 0, Math.max(1, width), Math.max(1, height)];
  const inkOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { area }) => sum + area, 0);
  const perPage = (ink: number): number => Math.round((100_000 * ink) / Math.max(1, width * height));
  const dust = marked.all.filter((piece) => Math.max(widthOf(piece), heightOf(piece)) < 5 * unit).length;
  return {
    v: 1,
    tone,
    pale: strokesOf(pale.strokes, height),
    marked: strokesOf(strokes, height),
    dark: strokesOf(dark.strokes, height),
    specks: dust,
    ink: perPage(inkOf(strokes)),
    other: perPage(inkOf(marked.all) - inkOf(strokes)),
    lined: linedShare(body, unit),
    box: body.length === 0 ? [0, 0, 0, 0] : [Math.round((1000 * box[0]) / width), Math.round((1000 * box[1]) / height), Math.round((1000 * box[2]) / width), Math.round((1000 * box[3]) / height)],
    grid: digits(inkGrid(strokes, GRID_COLUMNS, GRID_ROWS, page), 0.4),
    hash: differenceHash(inkGrid(body, 17, 16, box)),
    columns: digits(inkGrid(strokes, 64, 1, page), 0.3),
    rows: digits(inkGrid(strokes, 1, 88, page), 0.3),
  };
}
