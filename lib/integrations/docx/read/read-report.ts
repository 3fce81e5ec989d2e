import { RuleBroken } from '../../../domain/rule-broken';
import type { ImportedBlock } from '../../../domain/report/imported';
import { openWord } from './open-word';
import { wordBlocksOf } from './word-tree';

/** The blocks of a Word file in their order: paragraphs with their look, lists, tables, headings. @throws RuleBroken `report.file_unreadable` with what to do */
export async function readReportDocx(bytes: Buffer): Promise<ImportedBlock[]> {
  const parts = await openWord(bytes);
  try {
    return wordBlocksOf(parts);
  } catch {
    throw new RuleBroken('report.file_unreadable', 'This Word file is damaged and cannot be opened. Save it anew and choose it again.');
  }
}
