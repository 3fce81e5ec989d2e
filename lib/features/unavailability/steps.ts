import type { PracticeCtx } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { checkAbsence, fileBy, isLate } from '../../domain/schedule/absence';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, quantity, timeInWords } from '../../domain/wording';
import { draftLetter } from '../letters/steps';
import { findAbsences, findExamsInside, toUnavailabilities } from './queries';
import type { ExamDecision, Unavailability } from './schema';

/** An absence as it is asked for. */
export interface AskedAbsence {
  readonly physicianId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly reason: string;
  readonly filedOn: CalendarDate | null;
  readonly goodCause: string;
  readonly exams: readonly { readonly evaluationId: string; readonly decision: ExamDecision }[];
}

/**
 * The rules of 8 CCR 33, and that each exam booked inside is marked as moved or kept.
 * @throws RuleBroken as `checkAbsence`, and `unavailability.exams_undecided` with the exams in `details`
 */
export async function demandAbsence(tx: Tx, { practiceId, today }: PracticeCtx, asked: AskedAbsence, ownId: string | null): Promise<Awaited<ReturnType<typeof findExamsInside>>> {
  const others = (await findAbsences(tx, practiceId, [asked.physicianId])).filter(({ id, withdrawnOn }) => id !== ownId && withdrawnOn === null);
  checkAbsence(asked, others, today);
  const inside = await findExamsInside(tx, practiceId, [asked]);
  const open = inside.filter(({ evaluationId }) => !asked.exams.some((one) => one.evaluationId === evaluationId));
  if (open.length > 0) {
    throw new RuleBroken('unavailability.exams_undecided', `${quantity(open.length, 'exam')} booked inside must be marked as moved or kept, first the one of ${dateInWords(open[0]?.on ?? asked.startsOn)}. Form 109 lists them. 8 CCR 33`, { exams: open });
  }
  return inside;
}

/** The columns of an absence. */
export function columnsOf({ physicianId, startsOn, endsOn, reason, filedOn, goodCause, exams }: AskedAbsence) {
  return { physicianId, reason, goodCause, startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn), filedOn: toOptionalDateColumn(filedOn), decisions: Object.fromEntries(exams.map(({ evaluationId, decision }) => [evaluationId, decision])) };
}

/** Drafts the notice to the Medical Director with the content of Form 109; null when it went already. */
export async function draftNotice(tx: Tx, ctx: PracticeCtx, unavailabilityId: string, asked: AskedAbsence, inside: Awaited<ReturnType<typeof findExamsInside>>): Promise<string | null> {
  if (asked.filedOn !== null) return null;
  const words = { move: 'to be rescheduled', keep: 'will be completed' } as const satisfies Record<ExamDecision, string>;
  const exams = inside.map(({ caseNumber, on, startMinute, evaluationId }) => {
    const decision = asked.exams.find((one) => one.evaluationId === evaluationId)?.decision ?? 'keep';
    return `${dateInWords(on)}${startMinute === null ? '' : `, ${timeInWords(startMinute)}`}, case C-${caseNumber}: ${words[decision]}`;
  });
  const { physicianId, startsOn, endsOn } = asked;
  const { id } = await draftLetter(tx, ctx, { kind: 'unavailability_notice', facts: { reason: asked.reason, absence: { unavailabilityId, physicianId, startsOn, endsOn, exams } } });
  return id;
}

/** What whoever recorded an absence should know. */
export function absenceNotices(asked: AskedAbsence, today: CalendarDate): string[] {
  if (asked.filedOn !== null) return [];
  const due = dateInWords(fileBy(asked.startsOn));
  return [isLate(asked, today) ? `Form 109 was due by ${due}, 30 days before. Send it at once and say what good cause shortens the notice. 8 CCR 33` : `Form 109 must be sent by ${due}, 30 days before the absence. 8 CCR 33`];
}

/** An absence as it stands now. @throws NotFound */
export async function absenceNow(tx: Tx, { practiceId, today }: PracticeCtx, { id, physicianId }: { readonly id: string; readonly physicianId: string }): Promise<Unavailability> {
  const [now] = await toUnavailabilities(tx, practiceId, await findAbsences(tx, practiceId, [physicianId]), today, [id]);
  if (!now) throw new NotFound();
  return now;
}

/** What to answer when the version that was read is not the stored one. */
export async function absenceConflict(tx: Tx, ctx: PracticeCtx, of: { readonly id: string; readonly physicianId: string }): Promise<Conflict> {
  return new Conflict('Someone changed this absence while you were working on it.', await absenceNow(tx, ctx, of));
}
