import type { WordLine } from '../../domain/records/page-reading';
import type { PdfDocument } from '../reader/child/open-document';
import { pageBox } from '../reader/child/page-box';
import type { Box, QuarterTurn } from './place';
import { placed, uprightBox } from './place';

const characterLimit = 60_000;
const probe = 1_000;

interface LayerWord extends Box {
  text: string;
  firstX: number;
  firstY: number;
  lastX: number;
  lastY: number;
}

/** Where the words of a page's own text stand as a viewer shows the page, and how far the text is turned there, clockwise. */
export function layerWords(document: PdfDocument, page: number): { readonly rotation: QuarterTurn; readonly lines: readonly WordLine[] } {
  const { engine } = document;
  const { widthPoints, heightPoints } = pageBox(engine, page);
  const toShown = shownFrom(document, page, widthPoints, heightPoints);
  const lines = wordsOf(document, page, toShown);
  const rotation = turnOf(lines.flat());
  const size = { width: widthPoints, height: heightPoints };
  return { rotation, lines: lines.map((line) => line.filter(({ text }) => text !== '').map((word) => placed(word.text, uprightBox(word, size, rotation), size, rotation))).filter((line) => line.length > 0) };
}

type ToShown = (x: number, y: number) => readonly [x: number, y: number];

/** The page's own coordinates as points from the top left of what is shown; found by asking the engine for three places. */
function shownFrom({ engine }: PdfDocument, page: number, width: number, height: number): ToShown {
  const { calls } = engine;
  const scale = 20;
  const at = (x: number, y: number) =>
    engine.withRoom(8, (room) => {
      calls.FPDF_PageToDevice(page, 0, 0, width * scale, height * scale, 0, x, y, room, room + 4);
      return [engine.int32(room) / scale, engine.int32(room + 4) / scale] as const;
    });
  const [origin, right, up] = [at(0, 0), at(probe, 0), at(0, probe)];
  const [xx, xy, yx, yy] = [(right[0] - origin[0]) / probe, (right[1] - origin[1]) / probe, (up[0] - origin[0]) / probe, (up[1] - origin[1]) / probe];
  return (x, y) => [origin[0] + x * xx + y * yx, origin[1] + x * xy + y * yy];
}

/** The words in the order in which they are stored, by line. */
function wordsOf({ engine }: PdfDocument, page: number, toShown: ToShown): LayerWord[][] {
  const { calls } = engine;
  const textPage = calls.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const lines: LayerWord[][] = [[]];
  let word: LayerWord | null = null;
  try {
    const count = Math.min(calls.FPDFText_CountChars(textPage), characterLimit);
    engine.withRoom(32, (room) => {
      for (let at = 0; at < count; at += 1) {
        const code = calls.FPDFText_GetUnicode(textPage, at) >>> 0;
        if (code === 10 || code === 13) lines.push([]);
        if (code <= 32 || code === 0xa0 || code === 0xfffe || code > 0x10ffff) word = null;
        else if (calls.FPDFText_GetCharBox(textPage, at, room, room + 8, room + 16, room + 24)) {
          const [a, b] = [toShown(engine.float64(room), engine.float64(room + 24)), toShown(engine.float64(room + 8), engine.float64(room + 16))];
          const text = code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code);
          word = joined(word, text, a, b);
          const line = lines.at(-1) ?? [];
          if (line.at(-1) !== word) line.push(word);
        }
      }
    });
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
  return lines;
}

function joined(word: LayerWord | null, text: string, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): LayerWord {
  const [left, top, right, bottom] = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  if (!word) return { text, left, top, right, bottom, firstX: middleX, firstY: middleY, lastX: middleX, lastY: middleY };
  word.text += text;
  word.left = Math.min(word.left, left);
  word.top = Math.min(word.top, top);
  word.right = Math.max(word.right, right);
  word.bottom = Math.max(word.bottom, bottom);
  word.lastX = middleX;
  word.lastY = middleY;
  return word;
}

/** By which way most letters follow each other: to the right, down, to the left, up. */
function turnOf(words: readonly LayerWord[]): QuarterTurn {
  const votes = new Map<QuarterTurn, number>();
  for (const { text, firstX, firstY, lastX, lastY } of words) {
    if (text.length < 3) continue;
    const [dx, dy] = [lastX - firstX, lastY - firstY];
    const turn = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy >= 0 ? 90 : 270;
    votes.set(turn, (votes.get(turn) ?? 0) + text.length);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
