import type { PaperRun } from '../../../domain/report/paper-blocks';
import { alphabets, fontFile, printable } from '../alphabets';
import { unpackedFont } from './unpack-woff';
import type { Doc } from './drawing';

/** Words of one look on one line, set in one font. */
export interface Piece {
  readonly font: string;
  readonly text: string;
  readonly underline: boolean;
  readonly width: number;
}
export type Line = readonly Piece[];

interface Word {
  readonly pieces: Piece[];
  readonly width: number;
  /** Stands before it: a space of the line, or a break. */
  readonly after: 'space' | 'break' | 'nothing';
}

/** Controls of direction and of nothing that is seen: they could make a line read otherwise than it prints. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Measures and breaks words in Inter, by alphabet as letters and bills do; a sign that it does not have is a question mark. */
export class Typeface {
  private readonly widths = new Map<string, number>();
  private readonly fileOfSign = new Map<string, string>();
  private readonly known = new Set<string>();

  constructor(private readonly doc: Doc) {}

  /** The name under which the document knows a cut of an alphabet; it is brought to it with its first use. */
  font(file: string, strong: boolean, italic: boolean): string {
    const [weight, style] = [strong ? 600 : 400, italic ? 'italic' as const : 'normal' as const];
    const name = `${file}-${weight}-${style}`;
    if (!this.known.has(name)) this.doc.registerFont(name, unpackedFont(fontFile(file, weight, style)));
    this.known.add(name);
    return name;
  }

  /** The runs in lines of at most that width. A word that is wider than a line is cut. */
  lines(runs: readonly PaperRun[], size: number, width: number, strong = false): Line[] {
    const lines: Piece[][] = [];
    let line: Piece[] = [];
    let used = 0;
    for (const word of this.words(runs, size, strong)) {
      const space = line.length > 0 && word.after === 'space' ? this.width(line.at(-1)?.font ?? '', ' ', size) : 0;
      if (word.after === 'break' || (line.length > 0 && word.after !== 'nothing' && used + space + word.width > width)) {
        lines.push(line);
        [line, used] = [[], 0];
      } else if (space > 0) {
        line.push({ font: line.at(-1)?.font ?? '', text: ' ', underline: (line.at(-1)?.underline ?? false) && (word.pieces[0]?.underline ?? false), width: space });
        used += space;
      }
      for (const piece of word.pieces) {
        for (const part of used + piece.width > width ? this.cut(piece, size, width, width - used) : [piece]) {
          if (line.length > 0 && used + part.width > width + 0.01) {
            lines.push(line);
            [line, used] = [[], 0];
          }
          line.push(part);
          used += part.width;
        }
      }
    }
    lines.push(line);
    return lines.map(merged);
  }

  /** The width of a text of one look on one line. */
  widthOf(text: string, size: number, strong = false): number {
    return this.lines([{ text }], size, Number.POSITIVE_INFINITY, strong).flat().reduce((sum, piece) => sum + piece.width, 0);
  }

  private words(runs: readonly PaperRun[], size: number, strong: boolean): Word[] {
    const words: Word[] = [];
    let pieces: Piece[] = [];
    let after: Word['after'] = 'nothing';
    const end = (next: Word['after']) => {
      if (pieces.length > 0 || after === 'break') words.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), after });
      else if (next === 'space') next = after;
      [pieces, after] = [[], next];
    };
    for (const run of runs) {
      for (const part of printable(run.text.replace(unseen, '')).split(/(\n| +)/)) {
        if (part === '') continue;
        if (part === '\n') end('break');
        else if (part.trim() === '') end('space');
        else for (const [file, text] of this.byAlphabet(part)) {
          const font = this.font(file, run.strong ?? strong, run.em ?? false);
          pieces.push({ font, text, underline: run.underline ?? false, width: this.width(font, text, size) });
        }
      }
    }
    end('nothing');
    return words;
  }

  private *byAlphabet(text: string): Generator<[file: string, text: string]> {
    let [file, part] = ['', ''];
    for (const sign of text) {
      let of = this.fileOfSign.get(sign);
      if (of === undefined) this.fileOfSign.set(sign, (of = alphabets.find(({ has }) => has.test(sign))?.file ?? alphabets[0].file));
      if (of !== file && part !== '') {
        yield [file, part];
        part = '';
      }
      file = of;
      part += sign;
    }
    if (part !== '') yield [file, part];
  }

  private cut(piece: Piece, size: number, width: number, first: number): Piece[] {
    if (piece.width <= width) return [piece];
    const parts: Piece[] = [];
    let [text, used, room] = ['', 0, Math.max(first, 0)];
    for (const sign of piece.text) {
      const wide = this.width(piece.font, sign, size);
      if (used + wide > room && text !== '') {
        parts.push({ ...piece, text, width: used });
        [text, used, room] = ['', 0, width];
      }
      text += sign;
      used += wide;
    }
    return [...parts, { ...piece, text, width: used }];
  }

  private width(font: string, text: string, size: number): number {
    const key = `${font}\n${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return (known * size) / 1000;
    const width = this.doc.font(font, 1000).widthOfString(text);
    this.widths.set(key, width);
    return (width * size) / 1000;
  }
}

/** Neighbours of one look as one piece, so that they are drawn and read as one. */
function merged(line: readonly Piece[]): Line {
  const out: Piece[] = [];
  for (const piece of line) {
    const last = out.at(-1);
    if (last && last.font === piece.font && last.underline === piece.underline) out[out.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    else out.push(piece);
  }
  return out;
}
