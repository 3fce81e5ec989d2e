import { text as readAll } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { RuleBroken } from '../../../domain/rule-broken';

const limits = { entries: 2_000, unpackedBytes: 128 * 1024 ** 2, partBytes: 32 * 1024 ** 2 } as const;
const wanted = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const;

export type WordParts = Partial<Record<(typeof wanted)[number], string>>;

const refused = (message: string) => new RuleBroken('report.file_unreadable', message);

/**
 * The parts of a Word file that hold its words. It is looked through before it is believed: how much it unpacks to, and whether it points outside of itself.
 * @throws RuleBroken `report.file_unreadable` with what to do
 */
export async function openWord(bytes: Buffer): Promise<WordParts> {
  const zip: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw refused('This is no Word file (.docx). Save it as .docx and choose it again.');
  });
  if (zip.entryCount > limits.entries) throw refused('This Word file unpacks to more than a report may have.');
  const parts: WordParts = {};
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes) throw refused('This Word file unpacks to more than a report may have.');
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      if (entry.uncompressedSize > limits.partBytes) throw refused('This Word file unpacks to more than a report may have.');
      const part = await readAll(await zip.openReadStreamPromise(entry));
      if (/<!(DOCTYPE|ENTITY)/i.test(part)) throw refused('This Word file refers to files outside of itself, as files do that were made to spy. It was not opened.');
      if ((wanted as readonly string[]).includes(entry.fileName)) parts[entry.fileName as keyof WordParts] = part;
    }
  } catch (error) {
    if (error instanceof RuleBroken) throw error;
    throw refused('This Word file is damaged and cannot be opened. Save it anew and choose it again.');
  }
  if (parts['word/document.xml'] === undefined) throw refused('This is no Word file (.docx). Save it as .docx and choose it again.');
  return parts;
}
