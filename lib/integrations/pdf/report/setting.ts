import type { PaperRun } from '../../../domain/report/paper-blocks';
import type { Atom } from './atoms';
import { ink } from './sheet';
import type { Typeface } from './typeface';
import type { Doc, Element } from './drawing';

export interface Setting {
  readonly doc: Doc;
  readonly face: Typeface;
}
export interface Column {
  readonly x: number;
  readonly width: number;
}
export interface Look {
  readonly size: number;
  readonly lead: number;
  readonly before: number;
  readonly color?: string;
  readonly strong?: boolean;
}

export const body: Look = { size: 10, lead: 14.5, before: 7 };
/** A new element below another. */
export function child({ doc }: Setting, parent: Element, type: string, options: object = {}): Element {
  const element = doc.struct(type as 'P', options);
  parent.add(element);
  return element;
}

/** A text as atoms, a line each. */
export function setLines({ face }: Setting, element: Element, runs: readonly PaperRun[], { x, width }: Column, look: Look): Atom[] {
  const lines = face.lines(runs, look.size, width, look.strong);
  return lines.map((line, at): Atom => ({
    height: look.lead, before: at === 0 ? look.before : 0, glued: false,
    paint: (sheet, y) => sheet.content(element, () => sheet.line(line, x, y, look.size, look.lead, look.color ?? ink)),
  }));
}
