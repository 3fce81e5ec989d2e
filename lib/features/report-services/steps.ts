import type { PracticeCtx } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { hashToken, newToken } from '../../core/secrets';
import { newId } from '../../core/new-id';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { concludeEvaluation, evaluationForChange, serveReportOn } from '../evaluations/steps';

/** A link to what was served works for so many days. */
const linkDays = 120;

/**
 * The letter that serves a report went out: the report is served on that day, its clocks are met, the bill is ready. An amendment of a
 * report that was served is served beside it. @throws RuleBroken `report.not_signed`
 */
export async function serveByLetter(tx: Tx, ctx: PracticeCtx, reportId: string, servedOn: CalendarDate): Promise<void> {
  const { practiceId } = ctx;
  const report = await tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: reportId } }, select: { state: true, evaluationId: true, number: true } });
  if (report.state !== 'SIGNED') throw new RuleBroken('report.not_signed', report.state === 'SERVED' ? 'This report was served already.' : 'Only a signed report is served.');
  const row = await evaluationForChange(tx, ctx, report.evaluationId, null);
  if (row.state === 'REPORT_SERVED') {
    await tx.report.updateMany({ where: { practiceId, id: reportId, state: 'SIGNED' }, data: { state: 'SERVED', servedOn: toDateColumn(servedOn), version: { increment: 1 } } });
    return;
  }
  await serveReportOn(tx, ctx, row, servedOn);
  await concludeEvaluation(tx, ctx, report.evaluationId);
}

/** A secret address for a recipient under which they get what was served; only a hash of it is kept. What stands behind the installation's address. */
export async function makeLink(tx: Tx, { practiceId, now }: PracticeCtx, letterId: string, recipientId: string): Promise<string> {
  const token = `${practiceId}.${newToken()}`;
  await tx.serviceLink.create({ data: { practiceId, id: newId(), letterId, recipientId, tokenHash: hashToken(token), createdAt: now, expiresAt: new Date(now.getTime() + linkDays * 86_400_000) } });
  return `/served/${token}`;
}
