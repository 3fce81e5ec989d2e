import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { aboutOf, isLetBe, openOfLine } from '../../domain/billing/appeals/dispute';
import { appealKindOf, type AppealKind } from '../../domain/billing/appeals/kinds';
import { nextCountedFrom } from '../../domain/billing/appeals/ways';
import { eorDecisionWords, type EorDecision } from '../../domain/billing/denials/path';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { ruleNamed, type RuleId } from '../../domain/deadlines/rules';
import type { ClockStart, ClockStop } from '../../domain/evaluation/clocks';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { settleFeeAtRisk, startClocks, stopClocks } from '../clocks/steps';
import { linesFor, linesOfBill, linesOfEor, reasonOf, toStanding, type DisputableLine, type Dispute, type DisputedEor } from '../disputes/queries';
import { lockEorsOfBill } from '../eor-decisions/steps';
import type { AppealChanged } from './schema';

export type LockedAppeal = NonNullable<Awaited<ReturnType<typeof findAppeal>>>;

function findAppeal(tx: Tx, practiceId: PracticeId, id: string) {
  return tx.appeal.findUnique({ where: { practiceId_id: { practiceId, id } }, include: { invoice: { select: { id: true, caseId: true, evaluationId: true, state: true, totalCents: true, paidCents: true, creditedCents: true, writtenOffCents: true, case: { select: { kind: true } } } } } });
}

/** What every change of an appeal answers with. */
export function toChanged(row: { id: string; invoiceId: string; kind: AppealKind; state: AppealChanged['state']; version: number }, caseId: string): AppealChanged {
  const { id, invoiceId, kind, state, version } = row;
  return { id, invoiceId, caseId, kind, state, version };
}

/** An appeal, its row and before it those of its bill's EORs locked to the end of the transaction. @throws NotFound; Conflict with it as it now stands; RuleBroken `appeal.state` where it is in none of the states that are wanted */
export async function lockAppeal(tx: Tx, practiceId: PracticeId, appealId: string, version: number, wanted: readonly LockedAppeal['state'][]): Promise<LockedAppeal> {
  const about = await tx.appeal.findUnique({ where: { practiceId_id: { practiceId, id: appealId } }, select: { invoiceId: true } });
  if (!about) throw new NotFound();
  await lockEorsOfBill(tx, practiceId, about.invoiceId);
  await tx.$queryRaw`select id from "Appeal" where "practiceId" = ${practiceId}::uuid and id = ${appealId}::uuid for update`;
  const row = await findAppeal(tx, practiceId, appealId);
  if (!row) throw new NotFound();
  if (row.version !== version) throw new Conflict('Someone changed this appeal while you were working on it.', toChanged(row, row.invoice.caseId));
  if (!wanted.includes(row.state)) throw new RuleBroken('appeal.state', STATE_SAYS[row.state]);
  return row;
}

const STATE_SAYS = {
  DRAFT: 'This appeal has not gone out yet.',
  SENT: 'This appeal went out. It stays as it went.',
  ANSWERED: 'This appeal was answered.',
  WITHDRAWN: 'This appeal was withdrawn.',
} as const satisfies Record<LockedAppeal['state'], string>;

/** A disputed line as it is stored with an appeal. */
export interface StoredGround {
  readonly eorLineId: string | null;
  readonly invoiceLineId: string | null;
  readonly code: string;
  readonly disputedCents: number;
  readonly rebuttalKey: string;
  readonly reason: string;
  /** Lines of EORs that were undecided until it was disputed here. */
  readonly decides?: readonly string[];
}

export const groundsOfRow = (row: { grounds: unknown }): StoredGround[] => row.grounds as StoredGround[];

export interface ChosenGround {
  readonly lineId: string;
  readonly disputedCents: number;
  readonly reason: string;
}

/** The lines that an appeal may name: those of its EOR, or of the bill that nobody answered. */
export const possibleLines = (dispute: Dispute, eor: DisputedEor | null): DisputableLine[] => (eor ? linesOfEor(dispute, eor) : linesOfBill(dispute));

/** What is proposed: each line of the kind with all that is open on it, at most what the bill still owes, and what the rebuttal says. */
export function proposedGrounds(kind: AppealKind, dispute: Dispute, eor: DisputedEor | null): ChosenGround[] {
  let left = Math.max(0, balanceOfInvoice(dispute));
  return linesFor(kind, dispute, eor).flatMap((line) => {
    const disputedCents = Math.min(left, openOfLine(line));
    left -= disputedCents;
    return disputedCents > 0 ? [{ lineId: line.id, disputedCents, reason: reasonOf(line) }] : [];
  });
}

/**
 * The chosen lines as they are stored. @throws RuleBroken `appeal.line_unknown`, `appeal.line_twice`, `appeal.more_than_open`, `appeal.more_than_owed`,
 * `appeal.wrong_way` where a line is about something that this way cannot reach, `appeal.let_be` where it was decided not to dispute it
 */
export function storedGrounds(kind: AppealKind, dispute: Dispute, eor: DisputedEor | null, chosen: readonly ChosenGround[]): StoredGround[] {
  const lines = possibleLines(dispute, eor);
  if (new Set(chosen.map(({ lineId }) => lineId)).size < chosen.length) throw new RuleBroken('appeal.line_twice', 'A line stands there twice.');
  const stored = chosen.map(({ lineId, disputedCents, reason }): StoredGround => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) throw new RuleBroken('appeal.line_unknown', 'A line is not of this bill or its explanation of review.');
    const open = openOfLine(line);
    if (disputedCents < 1 || disputedCents > open) throw new RuleBroken('appeal.more_than_open', `${line.code}: between $0.01 and ${dollars(open)} is open.`);
    if (isLetBe(line)) throw new RuleBroken('appeal.let_be', `${line.code}: ${eorDecisionWords[line.decision as EorDecision].toLowerCase()}, as was decided on the explanation of review. Take that decision back there first.`);
    const about = aboutOf(line);
    if ((kind === 'SECOND_REVIEW' || kind === 'IBR') && about === 'other') throw new RuleBroken('appeal.wrong_way', `${line.code} is denied for something else than its amount: it takes an objection (LC 4622(c)).`);
    return { eorLineId: line.reviewed ? line.id : null, invoiceLineId: line.invoiceLineId, code: line.code, disputedCents, rebuttalKey: line.rebuttalKey, reason };
  });
  const total = sumOf(stored);
  const balance = balanceOfInvoice(dispute);
  if (total > balance) throw new RuleBroken('appeal.more_than_owed', `${dollars(total)} is disputed and only ${dollars(Math.max(0, balance))} is owed on this bill.`);
  return stored;
}

/** The day from which an appeal's own day is counted: of an independent review the end of the second review, of the others the service of the EOR. */
export function countedFrom(row: Pick<LockedAppeal, 'kind' | 'afterId'>, dispute: Dispute, eor: DisputedEor | null): CalendarDate | null {
  if (row.kind !== 'IBR') return fromOptionalDateColumn(eor?.servedOn ?? null);
  const after = dispute.appeals.find(({ id }) => id === row.afterId);
  return after ? nextCountedFrom(toStanding(after)) : null;
}

/**
 * The last day on which an appeal may go: the day it was begun with, or later where the trigger may have been served by mail or the day rolls over closed
 * days (8 CCR 10600, 10605).
 */
export function lastDayToSend(row: Pick<LockedAppeal, 'kind' | 'dueOn' | 'afterId'>, dispute: Dispute, eor: DisputedEor | null): CalendarDate {
  const begunWith = fromDateColumn(row.dueOn);
  const { dueRule } = appealKindOf(row.kind);
  const triggerOn = countedFrom(row, dispute, eor);
  if (dueRule === null || triggerOn === null) return begunWith;
  const { dueOn } = dueDate({ rule: dueRule, triggerOn, service: 'mail_ca' });
  return dueOn > begunWith ? dueOn : begunWith;
}

export const sumOf = (grounds: readonly { readonly disputedCents: number }[]): number => grounds.reduce((sum, { disputedCents }) => sum + disputedCents, 0);

/** The EOR of a dispute. @throws NotFound for one that is not of this bill or not posted; RuleBroken `appeal.answer_eor` for one that answered an appeal */
export function eorOf(dispute: Dispute, eorId: string | null): DisputedEor | null {
  if (eorId === null) return null;
  const eor = dispute.eors.find(({ id }) => id === eorId);
  if (!eor) throw new NotFound();
  if (eor.appealId !== null) throw new RuleBroken('appeal.answer_eor', 'This explanation of review answered an appeal. Go on from that appeal.');
  return eor;
}

const starting = (rule: RuleId, triggerOn: CalendarDate): ClockStart => ({ rule, triggerOn, triggerLabel: ruleNamed(rule).triggerLabel });
const ending = (outcome: ClockStop['outcome'], ...rules: RuleId[]): ClockStop[] => rules.map((rule) => ({ rule, outcome }));

/** Ends and starts clocks of the bill that an appeal is about, and lets them carry what is still owed. */
async function move(tx: Tx, ctx: PracticeCtx, row: LockedAppeal, stops: readonly ClockStop[], starts: readonly ClockStart[], on: CalendarDate): Promise<void> {
  const { id, caseId, evaluationId } = row.invoice;
  const subject = { caseId, evaluationId, invoiceId: id };
  await stopClocks(tx, ctx.practiceId, subject, stops, on);
  await startClocks(tx, ctx.practiceId, subject, starts);
  await settleFeeAtRisk(tx, ctx.practiceId, subject, { feeCents: Math.max(0, balanceOfInvoice(row.invoice)), pageCents: 0 });
}

/** It went: its own day is kept and the other side's begins. Of an independent review, the notice of eligibility is what comes first. */
export async function clocksOfSending(tx: Tx, ctx: PracticeCtx, row: LockedAppeal, sentOn: CalendarDate, alone: boolean): Promise<void> {
  const [kind, rules] = [row.kind, appealKindOf(row.kind).answerRules];
  const other: ClockStop[] = !alone ? [] : kind === 'SECOND_REVIEW' ? ending('dropped', 'bill.objection') : kind === 'OBJECTION' ? ending('dropped', 'bill.second_review') : [];
  const own = kind === 'SECOND_REVIEW' ? ending('met', 'bill.second_review') : kind === 'OBJECTION' ? ending('met', 'bill.objection') : kind === 'IBR' ? ending('met', 'bill.ibr') : ending('dropped', 'bill.petition');
  const starts = (kind === 'IBR' ? rules.slice(0, 1) : rules).map((rule) => starting(rule, sentOn));
  await move(tx, ctx, row, [...own, ...other], starts, sentOn);
}

/** It is proven when it arrived: the answer is counted from there; of an independent review, a reviewer was assigned and decides. */
export async function clocksOfReceipt(tx: Tx, ctx: PracticeCtx, row: LockedAppeal, receivedOn: CalendarDate): Promise<void> {
  if (row.kind === 'IBR') await move(tx, ctx, row, ending('met', 'bill.ibr_eligibility'), [starting('bill.ibr_decision', receivedOn)], receivedOn);
  else if (row.kind === 'SECOND_REVIEW') await move(tx, ctx, row, [], appealKindOf(row.kind).answerRules.map((rule) => starting(rule, receivedOn)), receivedOn);
}

interface Answered {
  readonly on: CalendarDate;
  readonly outcome: string;
  /** The EOR that answered it began days of its own when it was posted; they are none. What the disputed EOR still leaves open to objection runs on from its service. */
  readonly byEor?: { readonly objectionFrom: CalendarDate | null };
}

/** It was answered, or was not in time: what follows from that begins. */
export async function clocksOfAnswer(tx: Tx, ctx: PracticeCtx, row: LockedAppeal, answer: Answered): Promise<void> {
  const { on, outcome, byEor } = answer;
  const stops = [...ending(outcome === 'no_answer' ? 'dropped' : 'met', ...appealKindOf(row.kind).answerRules), ...(byEor ? ending('dropped', 'bill.second_review', 'bill.objection') : [])];
  const owed = balanceOfInvoice(row.invoice) > 0;
  const goesOn = row.kind === 'SECOND_REVIEW' && owed && outcome !== 'paid' && outcome !== 'not_eligible';
  const from = nextCountedFrom({ state: 'ANSWERED', outcome, answerDueOn: fromOptionalDateColumn(row.answerDueOn), answeredOn: on }) ?? on;
  const ordered = (row.kind === 'IBR' || row.kind === 'PETITION') && owed && (outcome === 'paid' || outcome === 'part');
  await move(tx, ctx, row, stops, [...(goesOn ? [starting('bill.ibr', from)] : []), ...(ordered ? [starting('bill.order_payment', on)] : []), ...(byEor?.objectionFrom ? [starting('bill.objection', byEor.objectionFrom)] : [])], on);
}

/** An appeal whose answer did not come in its time, when the next one is begun: it is kept as not answered. */
export async function closeUnanswered(tx: Tx, ctx: PracticeCtx, appealId: string): Promise<void> {
  const row = await findAppeal(tx, ctx.practiceId, appealId);
  if (row?.state !== 'SENT') return;
  await tx.appeal.update({ where: { practiceId_id: { practiceId: ctx.practiceId, id: row.id } }, data: { state: 'ANSWERED', outcome: 'no_answer', answeredOn: toOptionalDateColumn(ctx.today), version: { increment: 1 } } });
  await clocksOfAnswer(tx, ctx, row, { on: ctx.today, outcome: 'no_answer' });
}

/** It is taken back: nobody owes an answer, and while there is time its own day runs again from where it ran. */
export async function clocksOfWithdrawal(tx: Tx, ctx: PracticeCtx, row: LockedAppeal, on: CalendarDate, triggerOn: CalendarDate | null): Promise<void> {
  const { dueRule, answerRules } = appealKindOf(row.kind);
  const again = dueRule !== null && triggerOn !== null && row.state === 'SENT' && dueDate({ rule: dueRule, triggerOn }).dueOn >= on ? [starting(dueRule, triggerOn)] : [];
  await move(tx, ctx, row, ending('dropped', ...answerRules), again, on);
}

/** The day by which the other side must answer, counted from a day. Null where the rules name none. */
export function answerDue(kind: AppealKind, from: CalendarDate): Date | null {
  const [rule] = appealKindOf(kind).answerRules;
  return toOptionalDateColumn(rule ? dueDate({ rule, triggerOn: from }).dueOn : null);
}
