import type { ReportPaper } from '../../domain/report/paper';
import { makePaper } from './make-paper';

export interface MadeReport {
  readonly bytes: Buffer;
  /** Of the PDF; zero for Word, which breaks pages itself. */
  readonly pages: number;
}

/** Makes the PDF or the Word file of a report in a process of its own. @throws RuleBroken `paper.busy`, `paper.failed` */
export async function makeReport(report: ReportPaper, format: 'pdf' | 'docx'): Promise<MadeReport> {
  const answer = await makePaper({ kind: `report_${format}`, report });
  const end = answer.indexOf(10);
  return { bytes: answer.subarray(end + 1), pages: Number(answer.toString('latin1', 0, end)) };
}
