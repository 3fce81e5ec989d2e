import type { PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate, type DeadlineQuote } from '../../domain/deadlines/due-date';
import type { FeeAtRisk } from '../../domain/deadlines/rule';
import { clocksStoppedBy } from '../../domain/evaluation/clock-stops';
import { clocksFor, type ClockEvent, type ClockFacts, type ClockStart, type ClockStop } from '../../domain/evaluation/clocks';

/** What a clock is about: a case, and in it one evaluation, one invoice or one panel. */
export interface ClockSubject {
  readonly caseId: string;
  readonly evaluationId: string | null;
  readonly invoiceId: string | null;
  readonly panelId?: string | null;
}

/** What is lost with the day, in cents: the fee (or an invoice's balance), and of it the fee for pages. */
export interface AtRisk {
  readonly feeCents: number;
  readonly pageCents: number;
}

/**
 * Ends and starts the clocks of a subject as the law says for an event. A clock whose trigger stays as it was goes on;
 * one whose trigger moved is stopped and counted anew. Does not touch sums: call `settleFeeAtRisk` after it.
 * @param on the calendar date on which the event happened
 */
export async function moveClocks(tx: Tx, practiceId: PracticeId, subject: ClockSubject, event: ClockEvent, facts: ClockFacts, on: CalendarDate): Promise<void> {
  const starts = clocksFor(event, facts);
  const open = await openClocks(tx, practiceId, subject);
  const goesOn = (clock: OpenClock) => starts.some((start) => isOf(clock, start));
  await endClocks(tx, practiceId, open.filter((clock) => !goesOn(clock)), clocksStoppedBy(event), on);
  await startClocks(tx, practiceId, subject, starts);
}

/** Whether an open clock counts what is to be started: the same rule, from the same day, served the same way. */
function isOf(clock: OpenClock, start: ClockStart): boolean {
  const { service = 'personal' } = clock.quote as Partial<DeadlineQuote>;
  return clock.rule === start.rule && fromDateColumn(clock.triggerOn) === start.triggerOn && service === (start.service ?? 'personal');
}

/**
 * Counts and opens clocks. One that is open with the same trigger is left alone; one with another trigger makes way.
 * The practice's own holiday calendar decides. @throws RuleBroken `deadline.…`
 */
export async function startClocks(tx: Tx, practiceId: PracticeId, subject: ClockSubject, starts: readonly ClockStart[]): Promise<void> {
  if (starts.length === 0) return;
  const { holidayCalendar } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
  const open = await openClocks(tx, practiceId, subject);
  for (const start of starts) {
    // The same day, by another event: the days stay, the reason is the newer one.
    const renamed = open.find((clock) => isOf(clock, start) && clock.triggerLabel !== start.triggerLabel);
    if (renamed) await tx.clock.update({ where: { practiceId_id: { practiceId, id: renamed.id } }, data: { triggerLabel: start.triggerLabel } });
  }
  const fresh = starts.filter((start) => !open.some((clock) => isOf(clock, start)));
  const superseded = open.filter((clock) => fresh.some((start) => start.rule === clock.rule));
  const [first] = fresh;
  if (!first) return;
  await endClocks(tx, practiceId, superseded, superseded.map(({ rule }) => ({ rule: rule as ClockStop['rule'], outcome: 'moved' })), first.triggerOn);
  await tx.clock.createMany({
    data: fresh.map((start) => {
      const quote = dueDate({
        rule: start.rule,
        triggerOn: start.triggerOn,
        // The Division's calendar is the domain's default, which reads more strictly what others owe us.
        ...(holidayCalendar === 'dwc' ? {} : { calendar: holidayCalendar }),
        ...(start.agreedDays ? { agreedDays: start.agreedDays } : {}),
        ...(start.service ? { service: start.service } : {}),
      });
      return { practiceId, ...subject, ...clockColumns(quote), triggerLabel: start.triggerLabel };
    }),
  });
}

/** Ends the open clocks of a subject that a list of stops names. `met` keeps its day; the others say why they ended. */
export async function stopClocks(tx: Tx, practiceId: PracticeId, subject: ClockSubject, stops: readonly ClockStop[], on: CalendarDate): Promise<void> {
  await endClocks(tx, practiceId, await openClocks(tx, practiceId, subject), stops, on);
}

/**
 * Lets the clocks run on that an event ended which is taken back: those of `starts` that ended on its day. One that had
 * ended before stays so; one that never was begins.
 * @param endedOn the calendar date on which the event that is taken back happened
 */
export async function resumeClocks(tx: Tx, practiceId: PracticeId, subject: ClockSubject, starts: readonly ClockStart[], endedOn: CalendarDate): Promise<void> {
  const { caseId, evaluationId, invoiceId, panelId = null } = subject;
  const known = await tx.clock.findMany({ where: { practiceId, caseId, evaluationId, invoiceId, panelId, rule: { in: starts.map(({ rule }) => rule) } }, select: { id: true, rule: true, triggerOn: true, state: true, endedOn: true } });
  const of = (start: ClockStart) => known.filter((clock) => clock.rule === start.rule && fromDateColumn(clock.triggerOn) === start.triggerOn);
  const ended = starts.flatMap((start) => of(start).filter((clock) => clock.state !== 'OPEN' && clock.endedOn !== null && fromDateColumn(clock.endedOn) === endedOn));
  await tx.clock.updateMany({ where: { practiceId, id: { in: ended.map(({ id }) => id) } }, data: { state: 'OPEN', endedOn: null, endedNote: '', version: { increment: 1 } } });
  await startClocks(tx, practiceId, subject, starts.filter((start) => of(start).length === 0));
}

/**
 * Writes what each open clock of the subject puts at risk, and lets one clock of each side carry it in sums: the fee of
 * a report is lost once, however many clocks run on it.
 */
export async function settleFeeAtRisk(tx: Tx, practiceId: PracticeId, subject: ClockSubject, risk: AtRisk): Promise<void> {
  const open = (await openClocks(tx, practiceId, subject)).map((clock) => ({ ...clock, atRiskCents: centsAtRisk(feeAtRiskOf(clock.quote), risk) }));
  for (const clock of open) {
    const rivals = open.filter((other) => other.side === clock.side && other.atRiskCents > 0);
    const [carrier] = rivals.sort((a, b) => b.atRiskCents - a.atRiskCents || a.strictOn.getTime() - b.strictOn.getTime() || (a.id < b.id ? -1 : 1));
    const data = { feeAtRiskCents: clock.atRiskCents, carriesFee: carrier?.id === clock.id };
    if (data.feeAtRiskCents === clock.feeAtRiskCents && data.carriesFee === clock.carriesFee) continue;
    await tx.clock.update({ where: { practiceId_id: { practiceId, id: clock.id } }, data });
  }
}

type OpenClock = Awaited<ReturnType<typeof openClocks>>[number];

/** An invoice’s own clocks, a panel’s own, or those of the evaluation itself. */
function openClocks(tx: Tx, practiceId: PracticeId, { caseId, evaluationId, invoiceId, panelId = null }: ClockSubject) {
  return tx.clock.findMany({
    where: { practiceId, caseId, evaluationId, state: 'OPEN', invoiceId, panelId },
    select: { id: true, rule: true, side: true, triggerOn: true, strictOn: true, feeAtRiskCents: true, carriesFee: true, quote: true, triggerLabel: true },
  });
}

async function endClocks(tx: Tx, practiceId: PracticeId, open: readonly OpenClock[], stops: readonly ClockStop[], on: CalendarDate): Promise<void> {
  for (const outcome of ['met', 'moved', 'dropped'] as const) {
    const rules = stops.filter((stop) => stop.outcome === outcome).map(({ rule }) => rule as string);
    const ids = open.filter((clock) => rules.includes(clock.rule)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const data = { endedOn: toDateColumn(on), feeAtRiskCents: 0, carriesFee: false, version: { increment: 1 } };
    const end = outcome === 'met' ? { state: 'MET' as const } : { state: 'STOPPED' as const, endedNote: outcome === 'moved' ? 'Moved to another day' : 'No longer needed' };
    await tx.clock.updateMany({ where: { practiceId, id: { in: ids } }, data: { ...data, ...end } });
  }
}

function clockColumns(quote: DeadlineQuote) {
  const { rule, title, section, confidence, side } = quote;
  return {
    rule,
    title,
    section,
    confidence,
    side,
    triggerOn: toDateColumn(quote.triggerOn),
    strictOn: toDateColumn(quote.strictOn),
    dueOn: toDateColumn(quote.dueOn),
    disputed: quote.disputedDays.length > 0,
    quote: JSON.parse(JSON.stringify(quote)),
  };
}

function feeAtRiskOf(quote: unknown): FeeAtRisk {
  return (quote as DeadlineQuote).feeAtRisk;
}

function centsAtRisk(kind: FeeAtRisk, { feeCents, pageCents }: AtRisk): number {
  if (kind === 'none') return 0;
  return kind === 'pages' ? pageCents : feeCents;
}
