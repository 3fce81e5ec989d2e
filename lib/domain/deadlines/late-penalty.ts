import { daysBetween, type CalendarDate } from '../calendar';
import { applyBps, cents, roundHalfUp, sumCents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { dateInWords, dollars, quantity } from '../wording';
import { dueDate } from './due-date';
import type { DeadlineStep } from './steps';

const PENALTY_BPS = 1_000;
const YEARLY_INTEREST_BPS = 700n;
const DAYS_A_YEAR = 365n;
const SECTION = 'LC 4622(a)(1)';

export type LatePenalty = {
  late: boolean;
  /** Last day on which payment is in time. */
  dueOn: CalendarDate;
  /** Days of interest: from receipt to payment. Zero when in time. */
  interestDayCount: number;
  penaltyCents: Cents;
  interestCents: Cents;
  totalCents: Cents;
  section: string;
  steps: DeadlineStep[];
};

/**
 * What a payer owes on top of a medical-legal bill paid late: 10% and 7% simple interest a year from the day the bill and
 * report were received, day count 365 (the statute names none). Takes whole cents and calendar dates.
 * Throws RuleBroken `bill.unpaid_negative`, `bill.paid_before_received`.
 */
export function latePenalty(unpaidCents: Cents, receivedOn: CalendarDate, paidOn: CalendarDate): LatePenalty {
  if (unpaidCents < 0) throw new RuleBroken('bill.unpaid_negative', 'The unpaid amount cannot be below zero.');
  if (paidOn < receivedOn) throw new RuleBroken('bill.paid_before_received', 'The payment lies before the bill was received.');
  const { dueOn } = dueDate({ rule: 'bill.payment', triggerOn: receivedOn });
  const late = paidOn > dueOn;
  const interestDayCount = late ? daysBetween(receivedOn, paidOn) : 0;
  const penaltyCents = late ? applyBps(unpaidCents, PENALTY_BPS, roundHalfUp) : cents(0);
  const interestCents = cents(Number(roundHalfUp(BigInt(unpaidCents) * YEARLY_INTEREST_BPS * BigInt(interestDayCount), 10_000n * DAYS_A_YEAR)));
  const steps: DeadlineStep[] = [
    { on: receivedOn, label: dateInWords(receivedOn), text: 'Bill and report received.' },
    { on: dueOn, label: dateInWords(dueOn), text: 'Last day to pay or to contest.', section: SECTION, confidence: 'V' },
    { on: paidOn, label: dateInWords(paidOn), text: late ? `Paid or counted up to here, ${quantity(daysBetween(dueOn, paidOn), 'day')} late.` : 'In time.' },
    ...(late
      ? [
          { on: null, label: dollars(penaltyCents), text: `10% of ${dollars(unpaidCents)}.`, section: SECTION, confidence: 'V' as const },
          { on: null, label: dollars(interestCents), text: `7% a year of ${dollars(unpaidCents)} for ${quantity(interestDayCount, 'day')} of 365, from receipt.`, section: SECTION, confidence: 'V' as const },
        ]
      : []),
  ];
  return { late, dueOn, interestDayCount, penaltyCents, interestCents, totalCents: sumCents([penaltyCents, interestCents]), section: SECTION, steps };
}
