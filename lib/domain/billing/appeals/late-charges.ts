import type { CalendarDate } from '../../calendar';
import { dueDate } from '../../deadlines/due-date';
import { latePenalty } from '../../deadlines/late-penalty';
import { applyBps, cents, roundHalfUp } from '../../money';
import { dateInWords, dollars, quantity } from '../../wording';

const PENALTY_BPS = 1_000;
const SECTION = 'LC 4622(a)(1)';

export interface LateFacts {
  /** Of the bill, less what was credited or written off of it: that was not owed. */
  readonly owedCents: number;
  readonly receivedOn: CalendarDate;
  /** Money that came in and stands, by the day it came. */
  readonly payments: readonly { readonly on: CalendarDate; readonly amountCents: number }[];
  /** What earlier bills of this kind claimed already. */
  readonly claimed: { readonly penaltyCents: number; readonly interestCents: number };
  /** The day on which an explanation of review was served in time; what it held back carries late charges only where that was unreasonable. */
  readonly contestedOn?: CalendarDate | null;
  /** The day to which interest is counted on what is still unpaid. */
  readonly today: CalendarDate;
}

/** A part of the bill that was late: paid on a day, or unpaid up to today. */
export interface LatePortion {
  readonly amountCents: number;
  readonly throughOn: CalendarDate;
  readonly paid: boolean;
  readonly days: number;
  readonly interestCents: number;
}

export interface LateCharges {
  readonly dueOn: CalendarDate;
  readonly late: boolean;
  readonly lateCents: number;
  readonly portions: readonly LatePortion[];
  readonly penaltyCents: number;
  readonly interestCents: number;
  readonly totalCents: number;
  /** What is not claimed yet. */
  readonly toClaim: { readonly penaltyCents: number; readonly interestCents: number; readonly totalCents: number };
  readonly section: string;
  readonly steps: readonly { readonly label: string; readonly value: string; readonly section?: string; readonly confidence?: string }[];
}

/**
 * What a payer owes on top of a bill by lateness: 10% once of all that was unpaid after the last day, and 7% simple interest a year on each part,
 * from receipt to the day it came, or to today where it did not. The penalty is claimed once; later claims add interest only, and nothing is
 * claimed below zero. Whole cents in and out.
 */
export function lateCharges({ owedCents, receivedOn, payments, claimed, contestedOn = null, today }: LateFacts): LateCharges {
  const { dueOn } = dueDate({ rule: 'bill.payment', triggerOn: receivedOn });
  let unpaid = Math.max(0, owedCents);
  const portions: LatePortion[] = [];
  for (const { on, amountCents } of [...payments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const taken = Math.min(unpaid, amountCents);
    unpaid -= taken;
    if (taken > 0 && on > dueOn) portions.push(portionOf(taken, receivedOn, on, true));
  }
  if (unpaid > 0 && today > dueOn) portions.push(portionOf(unpaid, receivedOn, today, false));
  const lateCents = portions.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const penaltyCents = applyBps(cents(lateCents), PENALTY_BPS, roundHalfUp);
  const interestCents = portions.reduce((sum, one) => sum + one.interestCents, 0);
  const claimNow = { penaltyCents: Math.max(0, penaltyCents - claimed.penaltyCents), interestCents: Math.max(0, interestCents - claimed.interestCents) };
  return {
    dueOn, late: portions.length > 0, lateCents, portions, penaltyCents, interestCents, totalCents: penaltyCents + interestCents,
    toClaim: { ...claimNow, totalCents: claimNow.penaltyCents + claimNow.interestCents },
    section: SECTION,
    steps: [
      { label: 'Last day to pay or to contest', value: dateInWords(dueOn), section: SECTION, confidence: 'V' },
      ...(portions.length > 0 && contestedOn !== null && contestedOn <= dueOn ? [{ label: 'Contested in time: owed on what was held back without good reason', value: dateInWords(contestedOn), section: SECTION, confidence: 'V' }] : []),
      ...(portions.length === 0 ? [] : [{ label: `10% of ${dollars(lateCents)}`, value: dollars(penaltyCents), section: SECTION, confidence: 'V' }]),
      ...portions.map((one) => ({ label: `7% a year of ${dollars(one.amountCents)}, ${quantity(one.days, 'day')} of 365, ${one.paid ? 'paid' : 'unpaid to'} ${dateInWords(one.throughOn)}`, value: dollars(one.interestCents), section: SECTION, confidence: 'V' })),
      ...(claimed.penaltyCents + claimed.interestCents > 0 ? [{ label: 'Claimed before', value: dollars(-(claimed.penaltyCents + claimed.interestCents)) }] : []),
    ],
  };
}

function portionOf(amountCents: number, receivedOn: CalendarDate, throughOn: CalendarDate, paid: boolean): LatePortion {
  const { interestCents, interestDayCount: days } = latePenalty(cents(amountCents), receivedOn, throughOn);
  return { amountCents, throughOn, paid, days, interestCents };
}
