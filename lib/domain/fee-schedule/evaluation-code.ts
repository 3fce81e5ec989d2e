import { addDays, addMonths, daysBetween, type CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import type { Confidence } from '../source';
import { dateInWords, quantity } from '../wording';

const FOLLOW_UP_MONTHS = 18;
const NEAR_THE_EDGE_DAYS = 3;

/** An earlier exam by the same physician of the same claimant. */
export type EarlierExam = { code: 'ML201' | 'ML202'; examOn: CalendarDate; sameInjury: boolean };

export type EvaluationCode = {
  code: 'ML201' | 'ML202';
  reason: string;
  /** The comprehensive exam that the 18 months run from; null when there is none. */
  anchorOn: CalendarDate | null;
  /** Last day on which a re-examination is a follow-up. */
  lastFollowUpOn: CalendarDate | null;
  /** First day on which a re-examination is comprehensive again. */
  turnsOn: CalendarDate | null;
  section: string;
  confidence: Confidence;
  warning?: string;
};

/**
 * ML201 or ML202 by the physician's own history: a follow-up is an exam of the same injury within 18 calendar months of
 * the last comprehensive exam, that last day included (8 CCR 9793, 9795). Follow-ups and supplementals in between do
 * not move the anchor. Throws RuleBroken `fee.history_in_future` when an earlier exam lies after this one.
 */
export function evaluationCode(history: readonly EarlierExam[], examOn: CalendarDate): EvaluationCode {
  if (history.some((exam) => exam.examOn > examOn)) {
    throw new RuleBroken('fee.history_in_future', 'An earlier exam lies after this one. Check the dates.');
  }
  const comprehensive = history.filter((exam) => exam.code === 'ML201' && exam.examOn < examOn);
  const anchorOn = comprehensive.filter((exam) => exam.sameInjury).map((exam) => exam.examOn).sort().at(-1) ?? null;
  if (anchorOn === null) {
    const reason = comprehensive.length > 0 ? 'First comprehensive exam of this injury; earlier exams were of another' : 'First comprehensive exam by this physician';
    return { code: 'ML201', reason, anchorOn: null, lastFollowUpOn: null, turnsOn: null, section: '8 CCR 9793', confidence: comprehensive.length > 0 ? 'M' : 'S2' };
  }
  const lastFollowUpOn = addMonths(anchorOn, FOLLOW_UP_MONTHS);
  const turnsOn = addDays(lastFollowUpOn, 1);
  const within = examOn <= lastFollowUpOn;
  const edge = daysBetween(lastFollowUpOn, examOn);
  const reason = within
    ? `Within 18 months of the comprehensive exam of ${dateInWords(anchorOn)}, which end on ${dateInWords(lastFollowUpOn)}`
    : `More than 18 months after the comprehensive exam of ${dateInWords(anchorOn)}, which ended on ${dateInWords(lastFollowUpOn)}`;
  const distance = edge === 0 ? 'on the last day' : `${quantity(Math.abs(edge), 'day')} ${edge < 0 ? 'before' : 'after'} the last day`;
  return {
    code: within ? 'ML202' : 'ML201',
    reason,
    anchorOn,
    lastFollowUpOn,
    turnsOn,
    section: '8 CCR 9795, ML202',
    confidence: Math.abs(edge) <= NEAR_THE_EDGE_DAYS ? 'M' : 'S2',
    ...(Math.abs(edge) <= NEAR_THE_EDGE_DAYS ? { warning: `The exam is ${distance} of the 18 months, and the text does not say how to count them. Check before billing.` } : {}),
  };
}
