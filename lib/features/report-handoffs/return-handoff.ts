import { command } from '../../core/operation';
import { demandOut } from './policy';
import { handoffRow } from './queries';
import { ReportHandoff, ReturnHandoff } from './schema';
import { keepHandoffFile, saveHandoff } from './steps';

/** Keeps the file that a transcriber sent back. It changes nothing of the report; another one takes its place until it is taken in. @throws NotFound; RuleBroken `report_handoff.over` */
export const returnHandoff = command({
  name: 'report_handoff.return',
  input: ReturnHandoff,
  output: ReportHandoff,
  async run({ ctx, input: { handoffId, ...file }, tx, audit }) {
    const row = await handoffRow(tx, ctx.practiceId, handoffId);
    demandOut(row);
    const returnedFileId = await keepHandoffFile(tx, ctx, handoffId, 'returned.docx', file);
    const handoff = await saveHandoff(tx, ctx, handoffId, row.version, { state: 'returned', returnedAt: ctx.now, returnedFileId });
    audit({ subject: ['report', row.reportId], summary: 'Kept the file that a transcriber sent back', data: { handoffId, fileId: returnedFileId } });
    return handoff;
  },
});
