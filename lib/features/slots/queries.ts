import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { daysBetween, type CalendarDate } from '../../domain/calendar';
import { beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { extraDays } from '../../domain/schedule/extra-days';
import { cancelledByUsOn } from '../../domain/schedule/law-consequences';
import { movableAppointments } from '../../domain/schedule/movable';
import { searchSlots, type Found } from '../../domain/schedule/search';
import { slotChecks, type ConflictDecision } from '../../domain/schedule/slot-checks';
import type { MoveFacts } from '../../domain/schedule/move-facts';
import { sees, type FreeSlot } from '../../domain/schedule/slots';
import { wallClockAt } from '../../domain/schedule/wall-clock';
import { openUntil, rescheduleBy, RESCHEDULE_SOURCE, windowApplies, windowFrom, WINDOW_SOURCE } from '../../domain/schedule/window';
import { windowGroups } from '../../domain/schedule/window-groups';
import { extraDayWorth } from '../../domain/schedule/worth';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars, quantity } from '../../domain/wording';
import { findBookings, findClinics, findPlaces } from '../availability/queries';
import { findExamWorth } from '../calendar/queries';
import { consentsOf, findEvaluations, findPastExams, type EvaluationRow } from '../evaluations/queries';
import { seesMoney } from '../evaluations/steps';
import { askedOf, codeOf, toSlot } from '../moves/queries';
import { eligibilityReader } from '../panels/queries';
import { findAbsencesIn } from '../unavailability/queries';
import { toWaiver } from '../waivers/queries';
import { FindSlots, SlotFinder, type Slot } from './schema';

const mostShown = { inside: 60, waiver: 40, both_sides: 20 } as const;
const exams = ['COMPREHENSIVE', 'FOLLOW_UP'] as const;

/** Open times for an evaluation in the order of its window, with what was checked; and what can be done when none is left inside it. */
export const findSlots = query({
  name: 'slot.find',
  input: FindSlots,
  output: SlotFinder,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const [row] = await findEvaluations(db, { practiceId, id: input.evaluationId });
    if (!row) throw new NotFound();
    if (beginsWithRequest(row.kind)) throw new RuleBroken('evaluation.no_appointment', 'This work has no appointment to find a date for.');
    const known = await knownFor(db, ctx, row, input.from && input.from > today ? input.from : today);
    const physicianIds = input.physicianId?.length ? input.physicianId : [row.physicianId];
    const isAsked = ({ physicianId, locationId }: FreeSlot) => physicianIds.includes(physicianId) && (!input.locationId?.length || input.locationId.includes(locationId));
    const found = searchSlots({ ...known, isAsked });
    const { facts, names } = known;
    const requestedOn = fromDateColumn(row.requestedOn);
    const cancelledOn = cancelledByUsOn(facts);
    const inside = found.groups.find(({ key }) => key === 'inside');
    return {
      today,
      evaluation: {
        ...row,
        caseNumber: row.case.number,
        caseKind: row.case.kind,
        claimantName: row.case.claimant.name,
        panelNumber: row.case.panelNumber,
        represented: row.case.represented,
        physicianName: row.physician.name,
        locationName: row.location?.name ?? null,
        scheduledOn: fromOptionalDateColumn(row.scheduledOn),
      },
      window: {
        applies: windowApplies(row.case.kind, row.kind),
        ...windowFrom(requestedOn),
        todayDay: daysBetween(requestedOn, today),
        openUntil: openUntil(requestedOn, facts.consents),
        ...WINDOW_SOURCE,
        afterOurCancellation: cancelledOn && { cancelledOn, lastOn: rescheduleBy(cancelledOn), ...RESCHEDULE_SOURCE },
      },
      waivers: row.waivers.map(toWaiver),
      code: codeOf({ ...facts, to: { ...facts.to, on: inside?.slots[0]?.on ?? facts.to.on } }),
      groups: found.groups.map(({ key, fromOn, toOn, slots }) => ({ key, fromOn, toOn, count: slots.length, slots: slots.slice(0, mostShown[key]).map((slot) => known.offer(slot)) })),
      refused: found.refused.map((one) => ({ ...one, ...names(one) })),
      nothingInside: inside && inside.slots.length === 0 ? await wayOut(db, ctx, row, known, found, physicianIds) : null,
    };
  },
});

type Known = Awaited<ReturnType<typeof knownFor>>;

/** What a search depends on, read once: everybody's clinics, appointments and absences in reach, eligibility, the case. */
async function knownFor(db: ReadTx, ctx: PracticeCtx, row: EvaluationRow, from: CalendarDate) {
  const { practiceId, today } = ctx;
  const isPanelExam = windowApplies(row.case.kind, row.kind);
  const groups = windowGroups(fromDateColumn(row.requestedOn), from, isPanelExam);
  const span = { physicianIds: null, from: today, to: groups.reduce((last, { toOn }) => (toOn > last ? toOn : last), from) };
  const { physicians, locations } = await findPlaces(db, practiceId);
  const clinics = await findClinics(db, practiceId, span);
  const bookings = (await findBookings(db, practiceId, span)).filter(({ evaluationId }) => evaluationId !== row.id);
  const absences = await findAbsencesIn(db, practiceId, span);
  const { holidayCalendar: calendar } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
  const past = await findPastExams(db, practiceId, [row.case.claimantId]);
  const eligible = await eligibilityReader(db, practiceId, { physicianIds: physicians.map(({ id }) => id), caseId: row.caseId, evaluationId: row.id });
  const conflict = await findConflictDecision(db, practiceId, row.caseId);

  const asked = (physicianId: string) => askedOf(row, { on: from, startMinute: row.startMinute, minutes: null, physicianId, locationId: row.locationId }, past);
  const factsOf = (physicianId: string): MoveFacts => ({ ...asked(physicianId), to: { on: from, startMinute: null, minutes: row.minutes, physicianId, locationId: row.locationId }, today, calendar, hours: [], closed: false, bookings: [], claimantTimes: [], absences: [], eligibility: null, travelMinutes: 0 });
  const eligibilityAt = ({ physicianId, locationId, on }: Pick<FreeSlot, 'physicianId' | 'locationId' | 'on'>) => eligible({ physicianId, locationId, specialtyCode: null, on, caseKind: row.case.kind, today });
  const nameOf = (of: readonly { id: string; name: string }[], id: string) => of.find((one) => one.id === id)?.name ?? '';
  const names = ({ physicianId, locationId }: { physicianId: string; locationId: string }) => ({ physicianName: nameOf(physicians, physicianId), locationName: nameOf(locations, locationId) });
  const offer = (slot: FreeSlot): Slot => {
    const eligibility = eligibilityAt(slot);
    const checks = slotChecks({ eligibility, conflict, isPanelExam, today, calendar, interpreterLanguage: row.interpreterLanguage, interpreterArranged: row.interpreter !== null });
    return { ...toSlot(slot, { ...factsOf(slot.physicianId), eligibility }, names(slot)), checks };
  };
  const isAway = (physicianId: string, on: CalendarDate) => absences.some((absence) => absence.physicianId === physicianId && absence.startsOn <= on && on <= absence.endsOn);
  return { ...clinics, bookings, isAway, groups, facts: factsOf(row.physicianId), eligibilityAt, names, offer, physicians, locations, calendar, isPanelExam, notBefore: wallClockAt(ctx.now.getTime(), ctx.timeZone), caseKind: row.case.kind };
}

/** What was decided about conflicts of interest on the case, or on the referral that it came from; null where nobody looked. */
async function findConflictDecision(db: ReadTx, practiceId: PracticeId, caseId: string): Promise<ConflictDecision | null> {
  const row = await db.conflictCheck.findFirst({ where: { practiceId, OR: [{ caseId }, { referral: { caseId } }] }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], select: { outcome: true } });
  return row && (row.outcome as ConflictDecision);
}

/** When nothing is left inside the window: who could be moved, who else has room, what it is worth, and whether another clinic day pays. */
async function wayOut(db: ReadTx, ctx: PracticeCtx, row: EvaluationRow, known: Known, found: Found, physicianIds: readonly string[]): Promise<SlotFinder['nothingInside']> {
  const { practiceId, today } = ctx;
  const { calendar, isPanelExam, names, offer } = known;
  const until = found.groups[0]?.toOn ?? today;
  const money = seesMoney(ctx);
  const booked = await db.evaluation.findMany({
    where: { practiceId, physicianId: { in: [...physicianIds] }, id: { not: row.id }, kind: { in: [...exams] }, state: { in: ['SCHEDULED', 'REQUESTED'] } },
    select: { id: true, caseId: true, physicianId: true, locationId: true, kind: true, state: true, requestedOn: true, scheduledOn: true, startMinute: true, minutes: true, seat: true, notifiedOn: true, expectedFeeCents: true, version: true, waivers: true, location: { select: { name: true } }, case: { select: { number: true, kind: true, claimant: { select: { name: true } } } } },
    orderBy: [{ requestedOn: 'asc' }, { id: 'asc' }],
  });
  const candidates = booked.flatMap((one) => {
    if (one.scheduledOn === null || one.startMinute === null || one.state !== 'SCHEDULED') return [];
    return [{ ...one, evaluationId: one.id, on: fromDateColumn(one.scheduledOn), startMinute: one.startMinute, caseKind: one.case.kind, requestedOn: fromDateColumn(one.requestedOn), consents: consentsOf(one), notified: one.notifiedOn !== null }];
  });
  const useful = candidates.filter((one) => one.locationId === null || known.eligibilityAt({ ...one, locationId: one.locationId })?.outcome !== 'block');
  const movable = movableAppointments({ candidates: useful, free: found.free, until, today, calendar }).map(({ appointment, day, openUntil: last, to }) => ({
    ...appointment, caseNumber: appointment.case.number, claimantName: appointment.case.claimant.name, locationName: appointment.location?.name ?? null, day, openUntil: last, to: to.map((slot) => plain(slot, names(slot))),
  }));

  const elsewhere = found.free.filter((slot) => slot.on <= until && sees(slot, row.case.kind) && known.eligibilityAt(slot)?.outcome !== 'block');
  const room = [...Map.groupBy(elsewhere, ({ physicianId, locationId }) => `${physicianId} ${locationId}`).values()].flatMap((slots) => {
    const [first] = slots;
    if (!first) return [];
    const takes = first.physicianId !== row.physicianId ? (isPanelExam ? ('new_panel' as const) : ('other_physician' as const)) : offer(first).needs.includes('other_office') ? ('other_office' as const) : ('nothing' as const);
    return [{ physicianId: first.physicianId, locationId: first.locationId, ...names(first), slotCount: slots.length, first: offer(first), takes, says: roomWords[takes] }];
  });

  const worth = await findExamWorth(db, ctx);
  const worthOf = (cents: number) => (cents > 0 ? cents : worth.perExamCents);
  const waitingFor = (physicianId: string) => [row, ...booked.filter((one) => one.state === 'REQUESTED')].filter((one) => one.physicianId === physicianId || one.id === row.id).map(({ expectedFeeCents }) => worthOf(expectedFeeCents));
  const listings = await db.listing.findMany({ where: { practiceId, physicianId: { in: [...physicianIds] } } });
  const days = physicianIds.flatMap((physicianId) => {
    const locationIds = known.locations.filter(({ id, active }) => active && known.eligibilityAt({ physicianId, locationId: id, on: until })?.outcome !== 'block').map(({ id }) => id);
    return extraDays({ physicianId, locationIds, today, until, calendar, weekly: known.weekly, exceptions: known.exceptions, bookings: known.bookings, isAway: (on) => isPanelExam && known.isAway(physicianId, on) });
  });
  return {
    movable,
    room,
    worth: money ? { expectedCents: row.expectedFeeCents, feeCode: row.feeCode, feeReason: row.feeReason } : null,
    extraDays: days.slice(0, 8).map((day) => {
      const listing = listings.find(({ physicianId, locationId }) => physicianId === day.physicianId && locationId === day.locationId);
      const waitingCents = waitingFor(day.physicianId);
      const roomRentCents = listing?.roomRentCents ?? 0;
      const value = extraDayWorth({ waitingCents, seats: day.seats, roomRentCents, perExamCents: worth.perExamCents });
      const says = `${quantity(Math.min(waitingCents.length, day.seats), 'exam')} that would be seen: ${dollars(value.worthCents)}, less room ${dollars(roomRentCents)}: ${dollars(value.netCents)}`;
      return { ...day, ...names(day), travelMinutes: listing?.travelMinutes ?? 0, waitingCount: waitingCents.length, money: money ? { ...value, roomRentCents, says } : null };
    }),
  };
}

const roomWords = {
  nothing: 'Has room inside the window',
  other_office: 'Has room; the parties must agree in writing to this office. 8 CCR 34(b)',
  other_physician: 'Has room, if the client accepts another physician',
  new_panel: 'Has room, but a panel case is examined by the evaluator whom the panel names',
} as const;

function plain(slot: FreeSlot, names: { readonly physicianName: string; readonly locationName: string }): Slot {
  return { ...slot, ...names, day: null, needs: [], missing: [], code: null, checks: [] };
}
