import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { addDays } from '../../domain/calendar';
import { codeTurn } from '../../domain/evaluation/code-turn';
import type { CaseKind, EvaluationKind, EvaluationState } from '../../domain/evaluation/lifecycle';
import type { EarlierExam } from '../../domain/fee-schedule/evaluation-code';
import { isAwayOn } from '../../domain/schedule/absence';
import { considerMove, inWriting } from '../../domain/schedule/consider-move';
import { hoursOn, isClosed } from '../../domain/schedule/hours';
import type { Asker, MoveFacts, Place } from '../../domain/schedule/move-facts';
import { nearestSlots } from '../../domain/schedule/nearby';
import { openSlots, sees, type FreeSlot } from '../../domain/schedule/slots';
import { wallClockAt } from '../../domain/schedule/wall-clock';
import type { Consent } from '../../domain/schedule/window';
import { findBookings, findClinics, findPlaces } from '../availability/queries';
import { consentsOf, findEvaluations, findPastExams, historyOf, type EvaluationRow, type PastExam } from '../evaluations/queries';
import { eligibilityReader } from '../panels/queries';
import { findAbsencesIn } from '../unavailability/queries';
import type { CodeTurn } from '../evaluations/schema';
import { MovePreview, PreviewMove, type Slot } from '../slots/schema';

/** What is asked: an appointment of a case at a place, that exists already or is about to. */
export interface AskedMove {
  readonly evaluationId: string | null;
  readonly caseId: string | null;
  readonly claimantId: string | null;
  readonly caseKind: CaseKind;
  readonly panelLocationId: string | null;
  readonly kind: EvaluationKind;
  readonly state: EvaluationState;
  readonly caseClosed: boolean;
  readonly requestedOn: Place['on'];
  readonly consents: readonly Consent[];
  readonly from: Place | null;
  /** Without minutes the clinic's own length counts. */
  readonly to: Omit<Place, 'minutes'> & { readonly minutes: number | null };
  readonly askedBy: Asker;
  readonly goodCause: string;
  readonly cancelledByUsOn: Place['on'] | null;
  readonly notifiedOn: Place['on'] | null;
  readonly interpreter: MoveFacts['interpreter'];
  readonly history: readonly EarlierExam[];
  readonly isFirstExam: boolean;
}

const usualMinutes = 60;

/** The appointment's own length, else that of the clinic into which it would fall. */
export function lengthOf({ from, to }: Pick<AskedMove, 'from' | 'to'>, hours: MoveFacts['hours']): number {
  if (to.minutes !== null) return to.minutes;
  if (from !== null) return from.minutes;
  const clinic = hours.find(({ locationId, startMinute, endMinute }) => locationId === to.locationId && to.startMinute !== null && startMinute <= to.startMinute && to.startMinute < endMinute);
  return clinic?.slotMinutes ?? usualMinutes;
}

/** All that decides about an appointment, in a fixed number of statements. */
export async function moveFactsOf(db: ReadTx, ctx: PracticeCtx, asked: AskedMove, { hours, closed, bookings }: Pick<MoveFacts, 'hours' | 'closed' | 'bookings'>): Promise<MoveFacts> {
  const { practiceId, today } = ctx;
  const { to } = asked;
  const { holidayCalendar } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
  const facts = { ...asked, hours, closed, bookings, today, calendar: holidayCalendar, to: { ...to, minutes: lengthOf(asked, hours) } };
  if (to.on < today) return { ...facts, claimantTimes: [], absences: [], eligibility: null, travelMinutes: 0 };
  const times = asked.claimantId === null ? [] : await db.evaluation.findMany({ where: { practiceId, case: { claimantId: asked.claimantId }, state: 'SCHEDULED', scheduledOn: toDateColumn(to.on), startMinute: { not: null } }, select: { id: true, startMinute: true, minutes: true } });
  const listing = to.locationId === null ? null : await db.listing.findFirst({ where: { practiceId, physicianId: to.physicianId, locationId: to.locationId }, select: { travelMinutes: true } });
  const isExam = asked.kind === 'COMPREHENSIVE' || asked.kind === 'FOLLOW_UP';
  const eligible = isExam ? await eligibilityReader(db, practiceId, { physicianIds: [to.physicianId], caseId: asked.caseId ?? undefined, evaluationId: asked.evaluationId ?? undefined }) : () => null;
  return {
    ...facts,
    claimantTimes: times.flatMap(({ id, startMinute, minutes }) => (startMinute === null || id === asked.evaluationId ? [] : [{ startMinute, minutes }])),
    absences: await findAbsencesIn(db, practiceId, { physicianIds: [to.physicianId], from: to.on, to: to.on }),
    eligibility: eligible({ physicianId: to.physicianId, locationId: to.locationId, specialtyCode: null, on: to.on, caseKind: asked.caseKind, today }),
    travelMinutes: listing?.travelMinutes ?? 0,
  };
}

/** Where an evaluation stands now; null while it has no day. */
export function placeOf(row: Pick<EvaluationRow, 'scheduledOn' | 'startMinute' | 'minutes' | 'physicianId' | 'locationId' | 'state'>): Place | null {
  const { scheduledOn, startMinute, minutes, physicianId, locationId, state } = row;
  return scheduledOn === null || state !== 'SCHEDULED' ? null : { on: fromDateColumn(scheduledOn), startMinute, minutes, physicianId, locationId };
}

/** A stored evaluation as what is asked about it; `to` says where it would go. */
export function askedOf(row: EvaluationRow, to: AskedMove['to'], exams: readonly PastExam[], changed: Partial<AskedMove> = {}): AskedMove {
  const { physicianId } = to;
  return {
    evaluationId: row.id,
    caseId: row.caseId,
    claimantId: row.case.claimantId,
    caseKind: row.case.kind,
    panelLocationId: row.case.locationId,
    kind: row.kind,
    state: row.state,
    caseClosed: row.case.closedAt !== null,
    requestedOn: fromDateColumn(row.requestedOn),
    consents: consentsOf(row),
    from: placeOf(row),
    to,
    askedBy: 'evaluator',
    goodCause: '',
    cancelledByUsOn: row.follows && cancelledByUs(row.follows),
    notifiedOn: fromOptionalDateColumn(row.notifiedOn),
    interpreter: { language: row.interpreterLanguage, arranged: row.interpreter !== null, confirmed: row.interpreter?.confirmedOn != null },
    history: historyOf(exams, { evaluationId: row.id, physicianId, caseId: row.caseId, claimNumber: row.case.claimNumber, injuredOn: row.case.injuredOn }),
    isFirstExam: !exams.some((exam) => exam.caseId === row.caseId && exam.physicianId === physicianId && exam.id !== row.id),
    ...changed,
  };
}

/** The day on which we cancelled an exam; null where somebody else did, or nobody. */
export function cancelledByUs({ cancelledBy, cancelledOn }: { readonly cancelledBy: string; readonly cancelledOn: Date | null }): Place['on'] | null {
  return cancelledBy === 'evaluator' ? fromOptionalDateColumn(cancelledOn) : null;
}

const daysNearby = 15;

/** A physician's time on a day and the two weeks after it: whether a wish has room there, and what is free near it. Three statements, and one more for `freeNearby`. */
export async function timeAround(db: ReadTx, ctx: PracticeCtx, to: Pick<Place, 'on' | 'startMinute' | 'physicianId' | 'locationId'>, withoutId: string | null) {
  const span = { physicianIds: [to.physicianId], from: to.on, to: addDays(to.on, daysNearby - 1) };
  const { weekly, exceptions } = await findClinics(db, ctx.practiceId, span);
  const bookings = (await findBookings(db, ctx.practiceId, span)).filter(({ evaluationId }) => evaluationId !== withoutId);
  const freeNearby = async (caseKind: CaseKind): Promise<FreeSlot[]> => {
    const absences = await findAbsencesIn(db, ctx.practiceId, span);
    const hours = Array.from({ length: daysNearby }, (_, at) => hoursOn(addDays(to.on, at), weekly, exceptions)).flat();
    const open = openSlots(hours, bookings, (_, on) => isAwayOn(absences, on), wallClockAt(ctx.now.getTime(), ctx.timeZone));
    return nearestSlots(open.filter((slot) => sees(slot, caseKind)), to);
  };
  const closed = to.locationId !== null && isClosed(exceptions, to.physicianId, to.locationId, to.on);
  return { hours: hoursOn(to.on, weekly, exceptions), closed, bookings: bookings.filter(({ on }) => on === to.on), freeNearby };
}

/** The code of an exam under the schedule on a day; null where the schedule does not apply. */
export function codeOf({ caseKind, kind, history, to }: Pick<AskedMove, 'caseKind' | 'kind' | 'history' | 'to'>): CodeTurn | null {
  if ((caseKind !== 'QME' && caseKind !== 'AME') || (kind !== 'COMPREHENSIVE' && kind !== 'FOLLOW_UP')) return null;
  const { warning, ...turn } = codeTurn(history, to.on);
  return { ...turn, warning: warning ?? null };
}

/** What moving or booking an appointment would mean, said before it is done. */
export const previewMove = query({
  name: 'evaluation.preview_move',
  input: PreviewMove,
  output: MovePreview,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const [row] = await findEvaluations(db, { practiceId, id: input.evaluationId });
    if (!row) throw new NotFound();
    const { physicians, locations } = await findPlaces(db, practiceId);
    if (input.physicianId && !physicians.some(({ id }) => id === input.physicianId)) throw new NotFound();
    if (input.locationId && !locations.some(({ id }) => id === input.locationId)) throw new NotFound();
    const exams = await findPastExams(db, practiceId, [row.case.claimantId]);
    const to = { on: input.on, startMinute: input.startMinute ?? row.startMinute, minutes: input.minutes ?? null, physicianId: input.physicianId ?? row.physicianId, locationId: input.locationId ?? row.locationId };
    const asked = askedOf(row, to, exams);
    const around = await timeAround(db, ctx, to, row.id);
    const facts = await moveFactsOf(db, ctx, asked, around);
    const considered = considerMove(facts);
    const nameOf = (of: readonly { id: string; name: string }[], id: string | null) => of.find((one) => one.id === id)?.name;
    const named = (place: Place) => ({ ...place, physicianName: nameOf(physicians, place.physicianId) ?? '', locationName: nameOf(locations, place.locationId) ?? null });
    const nearby = considered.seat === null ? await around.freeNearby(asked.caseKind) : [];
    return {
      evaluationId: row.id,
      version: row.version,
      from: asked.from && named(asked.from),
      to: named(facts.to),
      day: considered.day,
      allowed: !considered.consequences.some(({ severity }) => severity === 'block'),
      needs: considered.needs,
      missing: considered.missing,
      consequences: [...considered.consequences],
      code: codeOf(asked),
      nearby: nearby.map((slot) => toSlot(slot, slot.locationId === facts.to.locationId ? facts : { ...facts, eligibility: null }, { physicianName: nameOf(physicians, slot.physicianId) ?? '', locationName: nameOf(locations, slot.locationId) ?? '' })),
    };
  },
});

/** The DTO of a free time for an evaluation: its day of the window, what it needs in writing, its code. `facts` hold the eligibility there. */
export function toSlot(slot: FreeSlot, facts: MoveFacts, names: { readonly physicianName: string; readonly locationName: string }): Slot {
  const at = { ...facts, to: { ...facts.to, ...slot } };
  return { ...slot, ...names, ...inWriting(at), code: codeOf(at)?.code ?? null, checks: [] };
}
