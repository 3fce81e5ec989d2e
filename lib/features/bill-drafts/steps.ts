import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import type { DraftLine } from '../../domain/billing/draft-lines';
import { draftLines } from '../../domain/billing/draft-lines';
import type { CalendarDate } from '../../domain/calendar';
import { FOCUS } from '../../domain/evaluation/code';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { claimDefaults } from '../bill-claims/queries';
import { refreshCase } from '../cases/steps';
import { findEvaluations } from '../evaluations/queries';
import { refreshExpectation } from '../evaluations/steps';
import { writeLines } from '../invoices/steps';
import { findTimeEntries, isOpenTime, priceTime } from '../time-entries/queries';
import { billNow, type BilledEvaluation } from './queries';

type Drafted = Awaited<ReturnType<typeof writeDraft>>;

/**
 * Drafts the bill of an evaluation from what was recorded. `primaryFocus` answers a focus that is asked for, and is kept.
 * Everything that refuses it comes before the first write. @throws NotFound, RuleBroken `invoice.nothing_done`,
 * `invoice.draft_exists`, `invoice.already_billed`, `invoice.focus_unknown`, `fee.…`, `agreement.…`
 */
export async function draftBill(tx: Tx, ctx: PracticeCtx, evaluationId: string, primaryFocus?: string): Promise<Drafted> {
  const { practiceId } = ctx;
  // The lock keeps two people from drafting the same evaluation at once.
  await tx.$queryRaw`select id from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for update`;
  const [found] = await findEvaluations(tx, { practiceId, id: evaluationId });
  if (!found) throw new NotFound();
  demandUnbilled(found);
  if (primaryFocus !== undefined && found.primaryFocus.startsWith('ask_')) {
    await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: evaluationId } }, data: { primaryFocus, version: { increment: 1 } } });
    await refreshExpectation(tx, practiceId, evaluationId);
  }
  const { evaluation, bill } = await billNow(tx, practiceId, evaluationId);
  const [ask] = bill.asks;
  if (ask) throw new RuleBroken('invoice.focus_unknown', `Is ${FOCUS[ask.focus].what} the primary focus of this evaluation? Say so before it is billed: modifier -${FOCUS[ask.focus].modifier} is worth ${dollars(ask.worthCents)}.`, { focus: ask.focus, worthCents: ask.worthCents });
  const { payerId } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: evaluation.caseId } }, select: { payerId: true } });
  const timed = bill.lines.filter(({ code, activity }) => code === 'ML204' || activity);
  const drafted = await writeDraft(tx, ctx, { caseId: evaluation.caseId, evaluationId: evaluation.id, payerId, origin: 'evaluation', serviceOn: bill.serviceOn, scheduleVersion: bill.scheduleVersion }, bill.lines);
  if (timed.length > 0) await linkTime(tx, practiceId, drafted.lines, evaluation.timeEntries);
  return drafted;
}

function demandUnbilled({ invoices }: BilledEvaluation): void {
  for (const live of invoices) {
    if (live.state === 'DRAFT') throw new RuleBroken('invoice.draft_exists', 'This evaluation already has a draft. Open it, or discard it first.');
    if (live.creditedCents < live.totalCents) throw new RuleBroken('invoice.already_billed', `This evaluation is billed on ${live.number}. Void or credit that one first.`);
  }
}

/**
 * Drafts the bill of the time that was kept on a case outside of evaluations. The entries are locked by it.
 * @throws NotFound, RuleBroken `invoice.draft_exists` and as `priceTime`
 */
export async function draftTimeBill(tx: Tx, ctx: PracticeCtx, caseId: string): Promise<Drafted> {
  const { practiceId } = ctx;
  await tx.$queryRaw`select id from "Case" where "practiceId" = ${practiceId}::uuid and id = ${caseId}::uuid for update`;
  const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { kind: true, payerId: true, agreement: true, invoices: { where: { state: 'DRAFT', origin: 'time' }, select: { id: true } } } });
  if (!found) throw new NotFound();
  if (found.invoices.length > 0) throw new RuleBroken('invoice.draft_exists', 'The time of this case is on a draft already. Open it, or discard it first.');
  const entries = (await findTimeEntries(tx, { practiceId, caseId, removedAt: null })).filter(isOpenTime);
  const quote = priceTime(found, entries);
  const days = entries.map(({ workedOn }) => fromDateColumn(workedOn)).sort();
  const drafted = await writeDraft(tx, ctx, { caseId, evaluationId: null, payerId: found.payerId, origin: 'time', serviceOn: days.at(-1) ?? ctx.today, scheduleVersion: quote.scheduleVersion }, draftLines([quote], [], found.agreement?.name ?? ''));
  await linkTime(tx, practiceId, drafted.lines, entries);
  return drafted;
}

interface Head {
  readonly caseId: string;
  readonly evaluationId: string | null;
  readonly payerId: string;
  readonly origin: 'evaluation' | 'time';
  readonly serviceOn: CalendarDate;
  readonly scheduleVersion: string;
}

async function writeDraft(tx: Tx, { practiceId, now }: PracticeCtx, head: Head, lines: readonly DraftLine[]) {
  const totalCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const invoice = await tx.invoice.create({ data: { ...head, ...(await claimDefaults(tx, { practiceId }, { caseId: head.caseId, evaluationId: head.evaluationId ?? null })), practiceId, createdAt: now, serviceOn: toDateColumn(head.serviceOn), totalCents } });
  const columns = lines.map(({ section, confidence, factorTerms, steps, activity, ...line }) => ({ activity: activity ?? null, row: { ...line, id: newId(), draftedAmountCents: line.amountCents, changeReason: '', steps: { section, confidence, factorTerms, steps } } }));
  await writeLines(tx, practiceId, invoice.id, columns.map(({ row }) => row));
  await refreshCase(tx, practiceId, head.caseId);
  return { invoice, lines: columns.map(({ activity, row: { id, code, units, amountCents } }) => ({ id, code, units, amountCents, activity })) };
}

/** Puts entries on the lines that bill them: private ones by their kind of work, those of a deposition on its one line. */
async function linkTime(tx: Tx, practiceId: PracticeId, lines: Drafted['lines'], entries: readonly { id: string; activity: string }[]): Promise<void> {
  for (const line of lines) {
    const own = line.code === 'ML204' ? entries : entries.filter(({ activity }) => activity === line.activity);
    if (own.length > 0) await tx.timeEntry.updateMany({ where: { practiceId, id: { in: own.map(({ id }) => id) } }, data: { invoiceLineId: line.id, version: { increment: 1 } } });
  }
}

/** Frees the time that stands on a bill, so that it can be billed again. */
export async function freeTime(tx: Tx, practiceId: PracticeId, invoiceId: string): Promise<void> {
  await tx.timeEntry.updateMany({ where: { practiceId, invoiceLine: { invoiceId } }, data: { invoiceLineId: null, version: { increment: 1 } } });
}
