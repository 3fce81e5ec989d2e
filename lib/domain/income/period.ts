import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';

export const periodKinds = ['month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type Span = { from: CalendarDate; to: CalendarDate };

/** A period of the books and what it is compared with; `through` is the last day of it that has begun. */
export type Period = Span & { kind: PeriodKind; through: CalendarDate; isOver: boolean; words: string; before: Span; beforeWords: string };

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const ordinals = ['First', 'Second', 'Third', 'Fourth'] as const;
const lengths = { month: 1, quarter: 3, year: 12 } as const;

/** The month, quarter or year that holds a day, whole. Takes a calendar date. */
export function spanAround(kind: Exclude<PeriodKind, 'custom'>, on: CalendarDate): Span {
  const months = lengths[kind];
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / months) * months + 1;
  const from = calendarDate(`${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/**
 * The period that was asked for and the one before it. A period that is not over is compared with the same days of the one
 * before; a custom one with as many days right before it. Throws RuleBroken `income.period_invalid` when it ends before it begins.
 */
export function periodOf(asked: { kind: PeriodKind; on?: CalendarDate | undefined; from?: CalendarDate | undefined; to?: CalendarDate | undefined }, today: CalendarDate): Period {
  const span = asked.kind === 'custom' ? { from: asked.from ?? asked.to ?? today, to: asked.to ?? today } : spanAround(asked.kind, asked.on ?? today);
  if (span.to < span.from) throw new RuleBroken('income.period_invalid', 'The period ends before it begins.');
  const isOver = span.to < today;
  const through = isOver ? span.to : today < span.from ? span.from : today;
  const before = beforeOf(asked.kind, span, through, isOver);
  const beforeWords = asked.kind === 'custom' ? `the ${daysBetween(span.from, through) + 1} days before` : isOver ? within(asked.kind, before) : `the same days of ${within(asked.kind, before)}`;
  return { ...span, kind: asked.kind, through, isOver, words: spanInWords(asked.kind, span), before, beforeWords };
}

function beforeOf(kind: PeriodKind, span: Span, through: CalendarDate, isOver: boolean): Span {
  if (kind === 'custom') {
    const days = daysBetween(span.from, through) + 1;
    return { from: addDays(span.from, -days), to: addDays(span.from, -1) };
  }
  const months = lengths[kind];
  const whole = { from: addMonths(span.from, -months), to: addDays(span.from, -1) };
  const same = addMonths(through, -months);
  return isOver || same > whole.to ? whole : { from: whole.from, to: same };
}

/** 'June 2026', 'Second quarter of 2026', '2026', 'Jun 3, 2026 to Jul 2, 2026'. */
function spanInWords(kind: PeriodKind, { from, to }: Span): string {
  const year = from.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'month') return `${monthNames[Number(from.slice(5, 7)) - 1] ?? ''} ${year}`;
  if (kind === 'quarter') return `${ordinals[Math.floor((Number(from.slice(5, 7)) - 1) / 3)] ?? ''} quarter of ${year}`;
  const day = (date: CalendarDate) => `${(monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
  return `${day(from)} to ${day(to)}`;
}

/** The same inside a sentence: 'the second quarter of 2026'. */
function within(kind: PeriodKind, span: Span): string {
  const words = spanInWords(kind, span);
  return kind === 'quarter' ? `the ${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}

/** The period of the same kind `count` later, or earlier when negative, as a day within it; null for a custom one. */
export function neighbourOf({ kind, from }: Pick<Period, 'kind' | 'from'>, count: number): CalendarDate | null {
  return kind === 'custom' ? null : addMonths(from, count * lengths[kind]);
}
