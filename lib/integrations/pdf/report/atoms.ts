import { Sheet } from './sheet';

/** A piece that stands on one page: a line, a row, a head. */
export interface Atom {
  readonly height: number;
  /** Space above it, which falls away at the top of a page. */
  readonly before: number;
  /** Stays on the page of the atom after it. */
  readonly glued: boolean;
  readonly paint: (sheet: Sheet, y: number) => void;
  /** Drawn again at the top of a page that begins with this atom. */
  readonly head?: { readonly height: number; readonly paint: (sheet: Sheet, y: number) => void };
}

/** Puts atoms on pages. Glued ones stay together as long as a page holds them. */
export function place(sheet: Sheet, atoms: readonly Atom[]): void {
  let at = 0;
  while (at < atoms.length) {
    let end = at;
    while (atoms[end]?.glued && end + 1 < atoms.length) end += 1;
    const group = atoms.slice(at, end + 1);
    const wanted = group.reduce((sum, { height, before }) => sum + before + height, 0);
    if (wanted > sheet.room && !sheet.isAtTop && wanted <= Sheet.height - (group[0]?.head?.height ?? 0)) sheet.addPage();
    for (const atom of group) put(sheet, atom);
    at = end + 1;
  }
  sheet.close();
}

function put(sheet: Sheet, atom: Atom): void {
  if (!sheet.isAtTop && sheet.y + atom.before + atom.height > sheet.y + sheet.room) sheet.addPage();
  if (sheet.isAtTop && atom.head) {
    const { head } = atom;
    head.paint(sheet, sheet.y);
    sheet.y += head.height;
  } else if (!sheet.isAtTop) sheet.y += atom.before;
  atom.paint(sheet, sheet.y);
  sheet.y += atom.height;
}

/** Lines of one text, never a single one alone at the foot or the head of a page. */
export function keptLines(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, at) => (at < atoms.length - 1 && (at === 0 || at === atoms.length - 2) ? { ...atom, glued: true } : atom));
}

/** All of them on one page, and on that of what follows where `on`. */
export function together(atoms: readonly Atom[], on = false): Atom[] {
  return atoms.map((atom, at) => (at < atoms.length - 1 || on ? { ...atom, glued: true } : atom));
}
