import type { CalendarDate } from '../calendar';
import type { Source } from '../source';

export type DeadlineUnit = 'calendar_days' | 'business_days' | 'calendar_months';
export type DeadlineSide = 'we_owe' | 'owed_to_us';
/** What is lost when the day passes: the report's fee, its page fees, the appointment's, the bill, the balance, nothing. */
export type FeeAtRisk = 'report' | 'pages' | 'appointment' | 'bill' | 'balance' | 'none';

/** One stretch of the count; a rule may have several, each beginning where the one before ends. */
export type Span = { length: number; unit: DeadlineUnit; direction: 'after' | 'before'; text: string; section?: string };

export type DeadlineRule = Source & {
  id: string;
  title: string;
  spans: readonly [Span, ...Span[]];
  /** Whether a last day on a weekend or holiday moves to the next open day. */
  rolls: boolean;
  side: DeadlineSide;
  /** Whether service by mail gives the one who was served more days (8 CCR 10605). */
  serviceExtends: boolean;
  /** 'Examined', before the trigger's date. */
  triggerLabel: string;
  feeAtRisk: FeeAtRisk;
  /** What passing the day means, and where that stands. */
  note: string;
  noteSection: string | null;
  /** First day of the text in force; a trigger before it is answered with a caution. */
  effectiveFrom: CalendarDate | null;
  /** Whether an agreement or order sets its own length. */
  lengthByAgreement: boolean;
};

/** A rule with the usual answers left out. */
export type RuleDraft = Pick<DeadlineRule, 'id' | 'title' | 'spans' | 'section' | 'confidence' | 'side' | 'triggerLabel' | 'source' | 'note'> & Partial<DeadlineRule>;

export const calendarDays = (length: number, text: string, section?: string): Span => ({ length, unit: 'calendar_days', direction: 'after', text, ...(section ? { section } : {}) });
export const calendarDaysBefore = (length: number, text: string, section?: string): Span => ({ ...calendarDays(length, text, section), direction: 'before' });
export const businessDays = (length: number, text: string): Span => ({ length, unit: 'business_days', direction: 'after', text });
export const businessDaysBefore = (length: number, text: string): Span => ({ length, unit: 'business_days', direction: 'before', text });
export const calendarMonths = (length: number, text: string): Span => ({ length, unit: 'calendar_months', direction: 'after', text });

/** Fills in the usual: no roll, no extension for service, nothing at risk, in force since ever, length fixed by law. */
export function deadlineRule<Id extends string>(draft: RuleDraft & { id: Id }): DeadlineRule & { id: Id } {
  return { rolls: false, serviceExtends: false, feeAtRisk: 'none', noteSection: null, effectiveFrom: null, lengthByAgreement: false, ...draft };
}
