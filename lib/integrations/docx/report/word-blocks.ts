import { AlignmentType, BorderStyle, HeadingLevel, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import type { PaperBlock, PaperRun, PaperTable } from '../../../domain/report/paper-blocks';

export const quiet = '565C66';
export const textWidth = 9_600;
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'C9CDD4' };
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: nothing, left: nothing, right: nothing, bottom: hair, insideHorizontal: hair, insideVertical: nothing };
const deepest = 8;

/** The lists of a file: bullets, and numbers that begin anew with each list. */
export const numbering = {
  config: [
    { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    { reference: 'numbers', levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })) },
  ],
};

function levels(of: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string }) {
  return Array.from({ length: deepest + 1 }, (_, level) => ({ level, ...of(level), alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } } }));
}

/** Signs that XML cannot hold are left out. */
export const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** Runs with their look; '\n' is a break of the line. */
export function wordRuns(runs: readonly PaperRun[], look: { readonly size?: number; readonly color?: string; readonly bold?: boolean } = {}): TextRun[] {
  return runs.flatMap(({ text, strong, em, underline }) =>
    plain(text).split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}), ...(strong ? { bold: true } : {}), ...(em ? { italics: true } : {}), ...(underline ? { underline: {} } : {}) })),
  );
}

/** Numbers the lists of a file, so that each counts for itself. */
export class Lists {
  private made = 0;
  next(): number {
    this.made += 1;
    return this.made;
  }
}

interface Place {
  readonly lists: Lists;
  /** How deep in lists; -1 outside. */
  readonly level: number;
  readonly width: number;
  readonly size?: number;
}

/** Blocks as Word's own headings, lists and tables. */
export function wordBlocks(blocks: readonly PaperBlock[], place: Place, first: IParagraphOptions = {}): (Paragraph | Table)[] {
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    const lead = at === 0 ? first : place.level >= 0 ? { indent: { left: 400 * (Math.min(place.level, deepest) + 1) } } : {};
    const look = place.size ? { size: place.size } : {};
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ spacing: { after: place.size ? 0 : 140 }, ...lead, children: wordRuns(block.runs, look) })];
      case 'heading':
        return [new Paragraph({ heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4, keepNext: true, children: wordRuns(block.runs) })];
      case 'quote':
        return block.blocks.flatMap((inner) => ('runs' in inner ? [new Paragraph({ style: 'Quote', spacing: { after: 100 }, children: wordRuns(inner.runs, look) })] : wordBlocks([inner], place)));
      case 'list': {
        const [instance, level] = [place.lists.next(), Math.min(place.level + 1, deepest)];
        const numbered = { numbering: { reference: block.ordered ? 'numbers' : 'bullets', instance, level }, spacing: { after: 60 } };
        return block.items.flatMap((item) => wordBlocks(item, { ...place, level }, numbered));
      }
      case 'table':
        // Two tables in a row would be one to Word.
        return [wordTableOf(block, place), new Paragraph({ spacing: { after: 60 }, children: [] })];
    }
  });
}

function wordTableOf({ shares, headRows, rows }: PaperTable, place: Place): Table {
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  const widths = shares.map((share) => Math.round((place.width * share) / sum));
  return new Table({
    width: { size: place.width, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: rows.map((cells, at) => {
      const isHead = at < headRows;
      return new TableRow({
        tableHeader: isHead,
        cantSplit: cells.every(({ blocks }) => blocks.length <= 4),
        children: cells.map(({ blocks, head, colspan, rowspan }) => {
          const children = wordBlocks(isHead || !head ? blocks : blocks.map(boldly), { lists: place.lists, level: -1, width: Math.max(400, Math.round(place.width / cells.length) - 200), size: isHead ? 17 : 19 });
          const last = children.at(-1);
          return new TableCell({ columnSpan: colspan, rowSpan: rowspan, margins: { top: 50, bottom: 50, right: 100, left: 60 }, children: last instanceof Paragraph ? children : [...children, new Paragraph({ children: [] })] });
        }),
      });
    }),
  });
}

function boldly(block: PaperBlock): PaperBlock {
  return 'runs' in block ? { ...block, runs: block.runs.map((run) => ({ ...run, strong: true as const })) } : block;
}
