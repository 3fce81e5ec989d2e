import type { ReportPaper } from '../../../domain/report/paper';
import { together, type Atom } from './atoms';
import { body, child, setLines, type Column, type Look, type Setting } from './setting';
import { hair, ink, margins, quiet, textWidth, type Sheet } from './sheet';
import type { Element } from './drawing';

const whole: Column = { x: margins.left, width: textWidth };
const small: Look = { size: 8.5, lead: 12.5, before: 0, color: quiet };
const plain: Look = { ...body, before: 0 };
const strong: Look = { ...plain, strong: true };

/** The first page down to the first section: letterhead, date, addressees, what it is about, title, and what an amendment changes. */
export function setFront(setting: Setting, parent: Element, paper: ReportPaper): Atom[] {
  const { letterhead, to, re, amendment } = paper;
  const office = setLines(setting, child(setting, parent, 'P'), [{ text: letterhead.name }], whole, { size: 14, lead: 19, before: 0, strong: true });
  const lines = letterhead.lines.flatMap((text) => setLines(setting, child(setting, parent, 'P'), [{ text }], whole, small));
  const people = to.map((address) => (column: Column) => address.flatMap((text, at) => setLines(setting, child(setting, parent, 'P'), [{ text }], column, at === 0 ? strong : plain)));
  const facts = re.map(([label, value]) => (column: Column) => {
    const element = child(setting, parent, 'P');
    return [...setLines(setting, element, [{ text: label }], column, small), ...setLines(setting, element, [{ text: value }], column, plain)];
  });
  return [
    ...together([...office, ...lines, ruled(8)]),
    ...spaced(setLines(setting, child(setting, parent, 'P'), [{ text: paper.dateInWords }], whole, plain), 18),
    ...spaced(inColumns(people, 2, 12), 16),
    ...(facts.length > 0 ? [{ ...ruled(6), before: 10 }, ...inColumns(facts, 3, 5)] : []),
    ...spaced(setLines(setting, child(setting, parent, 'H1'), [{ text: paper.title }], whole, { size: 16, lead: 22, before: 0, strong: true }), 16),
    ...(amendment ? setAmendment(setting, parent, amendment) : []),
  ];
}

function setAmendment(setting: Setting, parent: Element, { heading, lines, changed }: NonNullable<ReportPaper['amendment']>): Atom[] {
  const list = changed.length > 0 ? child(setting, parent, 'L') : null;
  return [
    ...together(setLines(setting, child(setting, parent, 'H2'), [{ text: heading }], whole, { size: 11.5, lead: 16, before: 6, strong: true }), true),
    ...lines.flatMap((text) => setLines(setting, child(setting, parent, 'P'), [{ text }], whole, { ...body, before: 4 })),
    ...(list === null ? [] : changed.flatMap((text) => setLines(setting, child(setting, child(setting, list, 'LI'), 'LBody'), [{ text: `• ${text}` }], { x: whole.x + 8, width: whole.width - 8 }, { ...body, before: 2 }))),
  ];
}

/** The signature with its line, day and county, on one page. */
export function setSignature(setting: Setting, parent: Element, { signed, lines, dated }: ReportPaper['signature']): Atom[] {
  const block = child(setting, parent, 'Sect');
  const line: Atom = { height: 6, before: 0, glued: true, paint: (sheet, y) => sheet.rule(whole.x, y + 2, 260, ink, 0.75) };
  const above = signed === '' ? [gap(34)] : spaced(setLines(setting, child(setting, block, 'P'), [{ text: signed }], whole, { size: 12, lead: 18, before: 0 }), 22);
  return together([
    ...above,
    line,
    ...lines.flatMap((text, at) => setLines(setting, child(setting, block, 'P'), [{ text }], whole, at === 0 ? strong : plain)),
    ...spaced(dated.flatMap((text) => setLines(setting, child(setting, block, 'P'), [{ text }], whole, { ...plain, lead: signed === '' ? 22 : 14.5 })), 8),
  ]);
}

const gap = (height: number): Atom => ({ height, before: 0, glued: true, paint: () => undefined });
const ruled = (height: number): Atom => ({ height, before: 0, glued: true, paint: (sheet, y) => sheet.rule(whole.x, y + height - 1, whole.width, hair, 0.75) });

function spaced(atoms: readonly Atom[], before: number): Atom[] {
  return atoms.map((atom, at) => (at === 0 ? { ...atom, before } : atom));
}

/** Things side by side, so many in a row; a row stays on one page. */
function inColumns(things: readonly ((column: Column) => readonly Atom[])[], count: number, gutter: number): Atom[] {
  const width = whole.width / count;
  return Array.from({ length: Math.ceil(things.length / count) }, (_, row): Atom => {
    const cells = things.slice(row * count, (row + 1) * count).map((set, at) => set({ x: whole.x + at * width, width: width - 12 }));
    const heights = cells.map((atoms) => atoms.reduce((sum, { height }) => sum + height, 0));
    return {
      height: Math.max(...heights) + gutter, before: 0, glued: false,
      paint: (sheet: Sheet, y: number) => {
        for (const atoms of cells) {
          let at = y;
          for (const atom of atoms) {
            atom.paint(sheet, at);
            at += atom.height;
          }
        }
      },
    };
  });
}
