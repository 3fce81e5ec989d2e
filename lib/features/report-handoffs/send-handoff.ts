import { randomUUID } from 'node:crypto';
import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { demandOpenReport } from '../../domain/report/lifecycle';
import { reportForChange } from '../reports/steps';
import { demandNoHandoff } from './policy';
import { toHandoff } from './queries';
import { ReportHandoff, SendHandoff } from './schema';
import { keepHandoffFile } from './steps';

/** Keeps that a report went to somebody who types it, with the Word file that went. @throws NotFound; RuleBroken `report.signed`, `report.discarded`, `report.handed_off`, `case.closed` */
export const sendHandoff = command({
  name: 'report_handoff.send',
  input: SendHandoff,
  output: ReportHandoff,
  async run({ ctx, input: { reportId, name, qualifications, note, dueOn, ...file }, tx, audit }) {
    const { practiceId, now, today, actor } = ctx;
    const row = await reportForChange(tx, ctx, reportId, null);
    demandOpenReport(row.state);
    demandNoHandoff(await tx.reportHandoff.findMany({ where: { practiceId, reportId, state: { in: ['out', 'returned'] } }, select: { name: true } }));
    const id = randomUUID();
    const sentFileId = await keepHandoffFile(tx, ctx, id, `report-${row.number}.docx`, file);
    const made = await tx.reportHandoff.create({ data: { practiceId, id, reportId, name, qualifications, note, sentOn: toDateColumn(today), dueOn: dueOn && toDateColumn(dueOn), sentFileId, createdAt: now, createdById: actor.kind === 'user' ? actor.userId : null } });
    audit({ subject: ['report', reportId], summary: `Gave report ${row.number} to a transcriber`, data: { caseId: row.caseId, handoffId: id, fileId: sentFileId } });
    return toHandoff(made);
  },
});
