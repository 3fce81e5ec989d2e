import { addDays, addMonths, type CalendarDate } from '../calendar';
import { cents, roundHalfUp, sumCents, type Cents } from '../money';

/** Where earned or earnable money gets lost, in the order in which one case is told only once. */
export const leakCauses = ['late_report', 'undeclared_pages', 'missed_unbilled', 'late_bill', 'modifier', 'discount', 'second_review', 'accepted', 'write_off'] as const;
export type LeakCause = (typeof leakCauses)[number];

export const leakLabels = {
  late_report: 'Late reports',
  undeclared_pages: 'Undeclared pages',
  missed_unbilled: 'No-shows and late cancellations not billed',
  late_bill: 'Bills not made',
  modifier: 'Modifiers left out',
  discount: 'Discount that may not be taken',
  second_review: 'Underpaid without second review',
  accepted: 'Underpayments accepted',
  write_off: 'Write-offs',
} as const satisfies Record<LeakCause, string>;

/** The section that a cause goes back to, and how it is known: 'V' read, 'S' quoted by others. */
export const leakSections = {
  late_report: { section: '8 CCR 38(b)', confidence: 'V' },
  undeclared_pages: { section: '8 CCR 9793(n)', confidence: 'S' },
  missed_unbilled: { section: '8 CCR 9795', confidence: 'S' },
  late_bill: { section: 'LC 4625(a)', confidence: 'V' },
  modifier: { section: '8 CCR 9795(d)', confidence: 'S' },
  discount: { section: '8 CCR 9795', confidence: 'S' },
  second_review: { section: '8 CCR 9792.5.5', confidence: 'S' },
  accepted: { section: '', confidence: 'V' },
  write_off: { section: '', confidence: 'V' },
} as const satisfies Record<LeakCause, { section: string; confidence: 'V' | 'S' }>;

/** After so many days a finished piece of work that was not billed counts as leaking. */
export const billWithinDays = 14;

/** The facts of one loss. `serviceOn`, `servedOn` and `on` are calendar dates; `servedOn` is the payer's explanation of review. */
export type LeakFacts = { cause: LeakCause; id: string; evaluationId: string | null; on: CalendarDate; amountCents: number; serviceOn: CalendarDate | null; eorServedOn: CalendarDate | null; billed: boolean; workersCompensation: boolean };

/** `recoverBy` is null with `canRecover` where no day ends it. */
export type Leak = LeakFacts & { canRecover: boolean; recoverBy: CalendarDate | null; says: string };

/** What of a loss can still be had, by when and how. */
export function leakOf(facts: LeakFacts, today: CalendarDate): Leak {
  const barredAfter = facts.workersCompensation && facts.serviceOn ? addMonths(facts.serviceOn, 12) : null;
  const until = (day: CalendarDate | null, says: string, gone: string): Leak => ({ ...facts, canRecover: day === null || day >= today, recoverBy: day !== null && day < today ? null : day, says: day === null || day >= today ? says : gone });
  const lost = (says: string): Leak => ({ ...facts, canRecover: false, recoverBy: null, says });
  switch (facts.cause) {
    case 'undeclared_pages':
      return facts.billed ? lost('Billed without these pages') : until(barredAfter, 'Ask the sender for the declaration before the bill goes', 'Twelve months have passed');
    case 'missed_unbilled':
    case 'late_bill':
      return until(barredAfter, 'Make the bill', 'Barred: twelve months have passed since the service');
    case 'modifier':
      return until(barredAfter, 'Correct the bill and send it again', 'Twelve months have passed since the service');
    case 'discount':
    case 'second_review':
      return until(facts.eorServedOn ? addDays(facts.eorServedOn, 90) : null, 'Ask for a second review', 'The 90 days for a second review have passed');
    case 'late_report':
      return facts.billed ? lost('Billed; the payer may refuse what is still open') : until(barredAfter, 'Serve and bill it: a party has to object', 'Twelve months have passed since the service');
    case 'accepted':
      return lost('Accepted as paid');
    case 'write_off':
      return lost('Written off');
  }
}

/** Tells the same work once: an evaluation whose report is late is not counted again as a bill not made. */
export function onceEach(leaks: readonly Leak[]): Leak[] {
  const late = new Set(leaks.filter(({ cause }) => cause === 'late_report').map(({ evaluationId }) => evaluationId));
  return leaks.filter(({ cause, evaluationId }) => cause !== 'late_bill' || evaluationId === null || !late.has(evaluationId));
}

export type LeakSum = { cause: LeakCause; count: number; cents: Cents; recoverableCount: number; recoverableCents: Cents };

/** The sums by cause, most first; causes without a loss are left out. */
export function leakSums(leaks: readonly Leak[]): LeakSum[] {
  return leakCauses
    .map((cause) => {
      const mine = leaks.filter((leak) => leak.cause === cause);
      const open = mine.filter((leak) => leak.canRecover);
      return { cause, count: mine.length, cents: sumCents(mine.map((leak) => cents(leak.amountCents))), recoverableCount: open.length, recoverableCents: sumCents(open.map((leak) => cents(leak.amountCents))) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.cents - a.cents);
}

/** What pages without a declaration would have added: those past the pages that the code includes. */
export function undeclaredValue(pages: { declared: number; undeclared: number; included: number; pageCents: number }): { pages: number; cents: Cents } {
  const beyond = (count: number) => Math.max(0, count - pages.included);
  const lost = beyond(pages.declared + pages.undeclared) - beyond(pages.declared);
  return { pages: lost, cents: cents(lost * pages.pageCents) };
}

/** What a left-out increment would have added to a line: its share of the unit price for all units, rounded once. */
export function leftOutIncrement(unitPriceCents: number, units: number, incrementBps: number): Cents {
  return cents(Number(roundHalfUp(BigInt(unitPriceCents) * BigInt(units) * BigInt(incrementBps), 10_000n)));
}
