import { addMonths, calendarDate, monthOf, type CalendarDate } from '../calendar';
import { allocate, applyBps, cents, roundHalfUp, sumCents, type Cents } from '../money';

export const costKinds = ['share', 'monthly', 'exam_day', 'hour'] as const;
export type CostKind = (typeof costKinds)[number];

/** `startsOn` and `endsOn` are days of the calendar, both included. */
export type CostTerms = { id: string; name: string; kind: CostKind; shareBps: number | null; amountCents: number | null; physicianId: string | null; locationId: string | null; startsOn: CalendarDate; endsOn: CalendarDate | null };

/** What happened in one month for one physician at one location in one kind of case. An exam day is shared by the kinds seen on it. */
export type MonthFacts = { month: string; physicianId: string; locationId: string; kind: string; collectedCents: number; minutes: number; exams: number };
/** The days with exams of a month, each day once for a physician at a location. */
export type ExamDays = { month: string; physicianId: string; locationId: string; days: number };

export type CostLine = { costId: string; cents: Cents; byKind: { kind: string; cents: Cents }[]; words: string };
export type NetByKind = { kind: string; collectedCents: Cents; costCents: Cents; netCents: Cents; minutes: number };
export type Net = { collectedCents: Cents; costCents: Cents; netCents: Cents; lines: CostLine[]; byKind: NetByKind[] };

/**
 * What is left of what was collected. A cost holds for whole months, from the one it starts in to the one it ends in; a
 * share is of what is collected, a monthly cost is spread over kinds by what they brought (evenly while nothing came),
 * an exam day by the exams, an hour by the minutes. The parts of each cost add up to it to the cent.
 */
export function netOf(costs: readonly CostTerms[], facts: readonly MonthFacts[], examDays: readonly ExamDays[], months: readonly string[]): Net {
  const kinds = [...new Set(facts.map(({ kind }) => kind))].sort();
  const lines = costs.map((cost) => lineOf(cost, facts, examDays, months.filter((month) => holdsIn(cost, month)), kinds));
  const byKind = kinds.map((kind) => {
    const mine = facts.filter((one) => one.kind === kind);
    const collectedCents = sumCents(mine.map((one) => cents(one.collectedCents)));
    const costCents = sumCents(lines.flatMap((line) => line.byKind.filter((part) => part.kind === kind).map((part) => part.cents)));
    return { kind, collectedCents, costCents, netCents: cents(collectedCents - costCents), minutes: mine.reduce((sum, one) => sum + one.minutes, 0) };
  });
  const collectedCents = sumCents(facts.map((one) => cents(one.collectedCents)));
  const costCents = sumCents(lines.map((line) => line.cents));
  return { collectedCents, costCents, netCents: cents(collectedCents - costCents), lines, byKind };
}

function holdsIn({ startsOn, endsOn }: CostTerms, month: string): boolean {
  return monthOf(startsOn) <= month && (endsOn === null || monthOf(endsOn) >= month);
}

function lineOf(cost: CostTerms, facts: readonly MonthFacts[], examDays: readonly ExamDays[], months: readonly string[], kinds: readonly string[]): CostLine {
  const inScope = (one: { month: string; physicianId: string; locationId: string }) => months.includes(one.month) && (cost.physicianId === null || one.physicianId === cost.physicianId) && (cost.locationId === null || one.locationId === cost.locationId);
  const mine = facts.filter(inScope);
  const sum = (of: (one: MonthFacts) => number, kind?: string) => mine.reduce((total, one) => (kind === undefined || one.kind === kind ? total + of(one) : total), 0);
  const amount = cost.amountCents ?? 0;
  const spread = (total: Cents, of: (one: MonthFacts) => number): CostLine['byKind'] => {
    if (kinds.length === 0) return [];
    const ratios = kinds.map((kind) => Math.max(0, sum(of, kind)));
    const parts = allocate(total, ratios.some((ratio) => ratio > 0) ? ratios : kinds.map(() => 1));
    return kinds.map((kind, index) => ({ kind, cents: parts[index] ?? cents(0) }));
  };
  const line = (total: Cents, of: (one: MonthFacts) => number, words: string): CostLine => ({ costId: cost.id, cents: total, byKind: spread(total, of), words });
  if (cost.kind === 'share') {
    const collected = cents(sum((one) => one.collectedCents));
    return line(collected > 0 ? applyBps(collected, cost.shareBps ?? 0, roundHalfUp) : cents(0), (one) => one.collectedCents, `${(cost.shareBps ?? 0) / 100}% of what was collected`);
  }
  if (cost.kind === 'monthly') return line(cents(amount * months.length), (one) => one.collectedCents, `${months.length} ${months.length === 1 ? 'month' : 'months'}`);
  if (cost.kind === 'exam_day') {
    const days = examDays.filter(inScope).reduce((total, one) => total + one.days, 0);
    return line(cents(amount * days), (one) => one.exams, `${days} exam ${days === 1 ? 'day' : 'days'}`);
  }
  const minutes = sum((one) => one.minutes);
  return line(cents(Number(roundHalfUp(BigInt(amount) * BigInt(minutes), 60n))), (one) => one.minutes, `${inHours(minutes)} hours of physician time`);
}

/** 78 minutes → '1.3'. */
function inHours(minutes: number): string {
  const tenths = Math.round(minutes / 6);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** What would be left if a company took a share of all that is collected and bore the practice's costs; `aheadCents` above zero when one's own costs leave more. */
export function managedBy(net: Pick<Net, 'collectedCents' | 'netCents'>, shareBps: number): { shareBps: number; takesCents: Cents; netCents: Cents; aheadCents: Cents } {
  const takesCents = net.collectedCents > 0 ? applyBps(net.collectedCents, shareBps, roundHalfUp) : cents(0);
  const netCents = cents(net.collectedCents - takesCents);
  return { shareBps, takesCents, netCents, aheadCents: cents(net.netCents - netCents) };
}

/** The share at which a company costs as much as one's own costs, in ten-thousandths; null while nothing was collected. */
export function evenShareBps({ collectedCents, costCents }: Pick<Net, 'collectedCents' | 'costCents'>): number | null {
  return collectedCents > 0 ? Number(roundHalfUp(BigInt(costCents) * 10_000n, BigInt(collectedCents))) : null;
}

/** How many exams on a day pay for the day at a location; null where a day costs nothing or an exam brought nothing. */
export function breakEvenExams(dayCents: number, perExamCents: number): number | null {
  return dayCents > 0 && perExamCents > 0 ? Math.ceil(dayCents / perExamCents) : null;
}

/** The months that a span touches, oldest first. Takes calendar dates. */
export function monthsOf(from: CalendarDate, to: CalendarDate): string[] {
  const months: string[] = [];
  for (let on = calendarDate(`${from.slice(0, 7)}-01`); on <= to; on = addMonths(on, 1)) months.push(monthOf(on));
  return months;
}
