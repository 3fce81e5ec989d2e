import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import { demandOpenReport, type ReportState } from '../../domain/report/lifecycle';
import { fileSubjects } from './schema';

/** Files that people attach and take away; those that the product keeps as proof are none of them. */
export const attachedFiles = { subjectKind: { in: [...fileSubjects] } };

/** The exhibits of a report stand still with it; its row is held until the change is kept. @throws RuleBroken `report.signed`, `report.discarded` */
export async function demandChangeable(tx: Tx, practiceId: PracticeId, subjectKind: string, subjectId: string): Promise<void> {
  if (subjectKind !== 'report') return;
  const [held] = await tx.$queryRaw<{ state: ReportState }[]>`select state::text as state from "Report" where "practiceId" = ${practiceId}::uuid and id = ${subjectId}::uuid for share`;
  if (held) demandOpenReport(held.state);
}
