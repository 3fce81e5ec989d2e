import { text as readAll } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { WorkBytes } from './work-bytes';

const limits = { fileBytes: 64 * 1024 ** 2, entries: 2_000, unpackedBytes: 128 * 1024 ** 2, partBytes: 32 * 1024 ** 2 };
const mainPart = 'word/document.xml';
const tooLarge = { reason: 'The Word file unpacks to more than records may have. Save it as PDF.' };
const damaged = { reason: 'The Word file is damaged and cannot be opened. Ask the sender for it again.' };

/** A row of a table has a cell for each column; anything else has one. */
export interface WordParagraph {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  readonly cells: readonly string[];
}

export type WordText = { readonly paragraphs: readonly WordParagraph[]; readonly warnings: readonly string[] } | { readonly reason: string };

/** The words of a Word file. It is looked through before it is believed: how much it unpacks to, and whether it points outside of itself. */
export async function wordParagraphs(source: WorkBytes): Promise<WordText> {
  if (source.length > limits.fileBytes) return tooLarge;
  try {
    const opened = await openWord(source.slice(0, source.length));
    if ('reason' in opened) return opened;
    return { paragraphs: paragraphsOf(opened.main), warnings: opened.hasPictures ? ['Pictures in the Word file are left out. Print it to PDF if they matter.'] : [] };
  } catch {
    return damaged;
  }
}

async function openWord(bytes: Buffer): Promise<{ readonly reason: string } | { readonly main: string; readonly hasPictures: boolean }> {
  const zip: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > limits.entries) return tooLarge;
  let unpacked = 0;
  let hasPictures = false;
  let main = '';
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) return tooLarge;
    hasPictures ||= entry.fileName.startsWith('word/media/');
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
    if (entry.uncompressedSize > limits.partBytes) return tooLarge;
    const part = await readAll(await zip.openReadStreamPromise(entry));
    if (/<!(DOCTYPE|ENTITY)/i.test(part)) return { reason: 'The Word file refers to files outside of itself, as files do that were made to spy. It was not opened.' };
    if (entry.fileName === mainPart) main = part;
  }
  return main === '' ? damaged : { main, hasPictures };
}

/** The paragraphs and rows of the main part, in their order. @throws Error when it is no XML */
function paragraphsOf(xml: string): WordParagraph[] {
  const found: WordParagraph[] = [];
  let kind: 'heading' | 'text' | 'item' = 'text';
  let words = '';
  // Tables lie in tables: only the outermost rows are rows, the words of inner ones stand in their cell.
  let depth = 0;
  let cells: string[] = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') depth += 1;
    else if (name === 'w:tc' && depth === 1) words = '';
    else if (name === 'w:p' && depth === 0) [kind, words] = ['text', ''];
    else if (name === 'w:pStyle' && /^(heading|title)/i.test(attributes['w:val'] ?? '')) kind = 'heading';
    else if (name === 'w:numPr' && kind === 'text') kind = 'item';
    else if (name === 'w:t') isText = true;
    else if (name === 'w:tab') words += ' ';
    else if (name === 'w:br' || name === 'w:cr') words += '\n';
  });
  parser.on('text', (piece) => {
    if (isText) words += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    else if (name === 'w:p' && depth > 0) words += '\n';
    else if (name === 'w:p' && words.trim() !== '') found.push({ kind, cells: [words.trim()] });
    else if (name === 'w:tc' && depth === 1) cells.push(words.trim());
    else if (name === 'w:tr' && depth === 1) {
      if (cells.some((cell) => cell !== '')) found.push({ kind: 'row', cells });
      cells = [];
    } else if (name === 'w:tbl') depth -= 1;
  });
  parser.write(xml).close();
  return found;
}
