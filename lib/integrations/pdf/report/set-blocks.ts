import type { PaperBlock } from '../../../domain/report/paper-blocks';
import { keptLines, together, type Atom } from './atoms';
import { setTable } from './set-table';
import { body, child, setLines, type Column, type Look, type Setting } from './setting';
import { ink, type Sheet } from './sheet';
import type { Element } from './drawing';

const headingLooks = { 3: { size: 10.5, lead: 15, before: 12, strong: true }, 4: { size: 10, lead: 14.5, before: 10, strong: true } } as const satisfies Record<3 | 4, Look>;
const shortItem = 4;

/** Blocks of a section as atoms. Headings stay with what they head, and never skip a level. */
export function setBlocks(setting: Setting, parent: Element, blocks: readonly PaperBlock[], column: Column, look: Look = body): Atom[] {
  let level = 2;
  return blocks.flatMap((block, at): Atom[] => {
    const first = at === 0 ? { ...look, before: Math.min(look.before, 4) } : look;
    switch (block.kind) {
      case 'paragraph':
        return keptLines(setLines(setting, child(setting, parent, 'P'), block.runs, column, first));
      case 'heading':
        level = Math.min(block.level, level + 1);
        return together(setLines(setting, child(setting, parent, `H${level}`), block.runs, column, headingLooks[block.level]), true);
      case 'quote':
        return barred(setBlocks(setting, child(setting, parent, 'BlockQuote'), block.blocks, { x: column.x + 16, width: column.width - 16 }, first), column.x + 4);
      case 'list':
        return setList(setting, parent, block, column, first);
      case 'table':
        return setTable(setting, parent, block, column, look.size);
    }
  });
}

function setList(setting: Setting, parent: Element, { ordered, items }: Extract<PaperBlock, { kind: 'list' }>, { x, width }: Column, look: Look): Atom[] {
  const list = child(setting, parent, 'L');
  const indent = ordered && items.length > 9 ? 24 : 18;
  return items.flatMap((blocks, at) => {
    const item = child(setting, list, 'LI');
    const label = child(setting, item, 'Lbl');
    const inside = child(setting, item, 'LBody');
    const mark = setting.face.lines([{ text: ordered ? `${at + 1}.` : '•' }], look.size, indent)[0] ?? [];
    const atoms = setBlocks(setting, inside, blocks, { x: x + indent, width: width - indent }, look);
    const [first, ...rest] = atoms;
    if (!first) return [];
    const marked: Atom = {
      ...first, before: at === 0 ? look.before : 3,
      paint: (sheet, y) => {
        sheet.content(label, () => sheet.line(mark, x + 2, y, look.size, look.lead, look.color ?? ink));
        first.paint(sheet, y);
      },
    };
    return atoms.length <= shortItem ? together([marked, ...rest]) : [marked, ...rest];
  });
}

/** A line beside what is quoted. */
function barred(atoms: readonly Atom[], x: number): Atom[] {
  return atoms.map((atom) => ({
    ...atom,
    paint: (sheet: Sheet, y: number) => {
      sheet.artifact('Layout', () => sheet.doc.rect(x, y, 1.5, atom.height).fillColor('#c9cdd4').fill());
      atom.paint(sheet, y);
    },
  }));
}
