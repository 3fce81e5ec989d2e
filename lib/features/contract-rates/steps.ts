import type { PracticeCtx } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { refreshExpectation } from '../evaluations/steps';

/** What was said of a rate as its columns. */
export function rateColumns<Input extends { startsOn: CalendarDate; endsOn: CalendarDate | null }>(input: Input) {
  return { ...input, startsOn: toDateColumn(input.startsOn), endsOn: toOptionalDateColumn(input.endsOn) };
}

/**
 * A payer of this practice that was not merged away, and no other rate in use for the same code on the same days.
 * @throws RuleBroken `contract_rate.payer`, `contract_rate.overlaps`
 */
export async function demandFreeDays(tx: Tx, { practiceId }: PracticeCtx, rate: { payerId: string; code: string; startsOn: CalendarDate; endsOn: CalendarDate | null }, besides: string | null): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`contract:${practiceId}:${rate.payerId}`}, 0))::text`;
  const payer = await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id: rate.payerId } }, select: { mergedIntoId: true } });
  if (payer === null || payer.mergedIntoId !== null) throw new RuleBroken('contract_rate.payer', 'Choose a payer of this practice.');
  const other = await tx.contractRate.findFirst({
    where: { practiceId, payerId: rate.payerId, code: rate.code, active: true, ...(besides ? { id: { not: besides } } : {}), ...(rate.endsOn ? { startsOn: { lte: toDateColumn(rate.endsOn) } } : {}), OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(rate.startsOn) } }] },
    select: { reference: true },
  });
  if (other) throw new RuleBroken('contract_rate.overlaps', `“${other.reference}” covers ${rate.code} on some of these days already. End it first.`);
}

/** What is expected of a payer's evaluations that are on no issued bill follows its contract. */
export async function followRates(tx: Tx, { practiceId }: PracticeCtx, payerId: string): Promise<number> {
  const open = await tx.evaluation.findMany({ where: { practiceId, state: { not: 'CANCELLED' }, case: { payerId, closedAt: null, kind: { in: ['QME', 'AME'] } }, invoices: { none: { kind: 'INVOICE', state: { not: 'VOID' } } } }, select: { id: true, caseId: true }, take: 500 });
  for (const { id } of open) await refreshExpectation(tx, practiceId, id);
  for (const caseId of new Set(open.map((row) => row.caseId))) await refreshCase(tx, practiceId, caseId);
  return open.length;
}
