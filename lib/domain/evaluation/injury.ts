import type { CalendarDate } from '../calendar';
import type { EarlierExam } from '../fee-schedule/evaluation-code';
import { compact } from '../search-text';

/** What tells one injury of a claimant from another. */
export type InjuryFacts = { caseId: string | null; injuredOn: CalendarDate | null; claimNumber: string };

/**
 * Whether two evaluations are of the same injury (8 CCR 9793): the same case; else the date of injury decides, else the
 * claim number. Where neither is known on both sides they count as the same, which bills the lower code.
 */
export function sameInjury(a: InjuryFacts, b: InjuryFacts): boolean {
  if (a.caseId !== null && a.caseId === b.caseId) return true;
  if (a.injuredOn !== null && b.injuredOn !== null) return a.injuredOn === b.injuredOn;
  const [claimA, claimB] = [compact(a.claimNumber), compact(b.claimNumber)];
  return claimA === '' || claimB === '' || claimA === claimB;
}

/** An exam that was held, of a claimant by one physician. `caseId` is null where the case is not known to the asker. */
export type HeldExam = InjuryFacts & { physicianId: string; code: EarlierExam['code']; examOn: CalendarDate };

/** One physician's own earlier exams, each with whether it was of the same injury: what decides ML201 or ML202. */
export function earlierExamsOf(held: readonly HeldExam[], of: InjuryFacts & { physicianId: string }): EarlierExam[] {
  return held.flatMap((exam) => (exam.physicianId === of.physicianId ? [{ code: exam.code, examOn: exam.examOn, sameInjury: sameInjury(of, exam) }] : []));
}
