import { RuleBroken } from '../../domain/rule-broken';
import type { ImportedBlock } from '../../domain/report/imported';
import { makePaper } from './make-paper';

/** Reads the words of a Word file in a process of its own. @throws RuleBroken `report.file_unreadable` with what to do, `paper.busy` */
export async function readWord(bytes: Buffer): Promise<ImportedBlock[]> {
  async function* whole() {
    yield bytes;
  }
  const answer = JSON.parse((await makePaper({ kind: 'read_docx' }, whole())).toString('utf8')) as { readonly blocks: ImportedBlock[] } | { readonly refused: string };
  if ('refused' in answer) throw new RuleBroken('report.file_unreadable', answer.refused);
  return answer.blocks;
}
