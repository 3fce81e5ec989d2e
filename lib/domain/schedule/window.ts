import { addDays, daysBetween, type CalendarDate } from '../calendar';
import type { CaseKind, EvaluationKind } from '../evaluation/lifecycle';
import type { Confidence } from '../source';

export const FREE_DAYS = 90;
export const WAIVED_DAYS = 120;
export const RESCHEDULE_DAYS = 60;

/** Where the days of the window stand in the law, 8 CCR 31.3(e) and (f); its text was read. */
export const WINDOW_SOURCE = { section: '8 CCR 31.3(e)', confidence: 'V' } as const satisfies { section: string; confidence: Confidence };
export const RESCHEDULE_SOURCE = { section: '8 CCR 34(e)', confidence: 'S2' } as const satisfies { section: string; confidence: Confidence };
export const OFFICE_SOURCE = { section: '8 CCR 34(b)', confidence: 'V' } as const satisfies { section: string; confidence: Confidence };

export type ConsentKind = 'past_90' | 'past_120' | 'other_office' | 'past_60' | 'remote';
export type Side = 'applicant' | 'defense';

/** A consent in writing that still holds. */
export interface Consent {
  readonly kind: ConsentKind;
  readonly givenBy: Side;
}

/** What a day and a place need in writing. */
export type Need = Exclude<ConsentKind, 'remote'>;

export interface WindowDays {
  readonly askedOn: CalendarDate;
  readonly day90On: CalendarDate;
  readonly day120On: CalendarDate;
}

/** The days that 8 CCR 31.3(e) names, counted from the day on which the appointment was asked for. */
export function windowFrom(askedOn: CalendarDate): WindowDays {
  return { askedOn, day90On: addDays(askedOn, FREE_DAYS), day120On: addDays(askedOn, WAIVED_DAYS) };
}

/** Whether the window binds: an exam of a panel case, first or later (31.3(e), (f)). */
export function windowApplies(caseKind: CaseKind, kind: EvaluationKind): boolean {
  return caseKind === 'QME' && (kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP');
}

/** Whether 8 CCR 34(d) and (e) bind the evaluator: exams of panel and agreed cases. */
export function cancellationRuleApplies(caseKind: CaseKind, kind: EvaluationKind): boolean {
  return (caseKind === 'QME' || caseKind === 'AME') && (kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP');
}

/** Which consent a day needs: none up to day 90, the requesting party's waiver up to day 120, both sides' agreement beyond. */
export function windowNeed(askedOn: CalendarDate, on: CalendarDate): 'past_90' | 'past_120' | null {
  const day = daysBetween(askedOn, on);
  if (day > WAIVED_DAYS) return 'past_120';
  return day > FREE_DAYS ? 'past_90' : null;
}

/** The last day of the new date after we cancelled, 8 CCR 34(e). */
export function rescheduleBy(cancelledOn: CalendarDate): CalendarDate {
  return addDays(cancelledOn, RESCHEDULE_DAYS);
}

const bothGave = (consents: readonly Consent[], kind: ConsentKind): boolean => (['applicant', 'defense'] as const).every((side) => consents.some((one) => one.kind === kind && one.givenBy === side));

/**
 * Whether what is recorded covers a need. The 90 days are waived by the one party that has the right to the appointment;
 * everything else takes both sides. Who agreed to more than 120 days has waived the 90.
 */
export function covers(consents: readonly Consent[], need: Need): boolean {
  if (need !== 'past_90') return bothGave(consents, need);
  return consents.some(({ kind }) => kind === 'past_90') || bothGave(consents, 'past_120');
}

/** The last day that the recorded consents leave open; null where there is no end. */
export function openUntil(askedOn: CalendarDate, consents: readonly Consent[]): CalendarDate | null {
  const { day90On, day120On } = windowFrom(askedOn);
  if (covers(consents, 'past_120')) return null;
  return covers(consents, 'past_90') ? day120On : day90On;
}
