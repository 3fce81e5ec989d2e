import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { firstClash, hoursOn, type WeeklyClinic as DomainWeekly } from '../../domain/schedule/hours';
import { capacityAt } from '../../domain/schedule/slots';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, timeInWords } from '../../domain/wording';
import { findClinics, toClinicException, toWeekly, toWeeklyClinic } from './queries';
import type { AvailabilityChanged, LeftOutside } from './schema';

/** @throws NotFound for a physician or a place that is not the practice's */
export async function demandPlaces(tx: Tx, { practiceId }: PracticeCtx, { physicianId, locationId }: { readonly physicianId: string; readonly locationId: string | null }): Promise<void> {
  if (!(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { id: true } }))) throw new NotFound();
  if (locationId !== null && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: locationId } }, select: { id: true } }))) throw new NotFound();
}

type Facts = Omit<DomainWeekly, 'id'>;

/**
 * The rules of a weekly clinic beside the physician's other ones.
 * @throws RuleBroken `availability.hours`, `availability.slot_too_long`, `availability.ends_before_start`, `availability.clash`
 */
export async function demandClinic(tx: Tx, { practiceId }: PracticeCtx, facts: Facts, ownId: string | null): Promise<void> {
  demandHours(facts);
  if (facts.endsOn !== null && facts.endsOn < facts.startsOn) throw new RuleBroken('availability.ends_before_start', 'The last day lies before the first.');
  const others = await tx.availability.findMany({ where: { practiceId, physicianId: facts.physicianId, weekday: facts.weekday } });
  for (const other of others.map(toWeekly).filter(({ id }) => id !== ownId)) {
    const on = firstClash({ ...facts, id: '' }, other);
    if (on) throw new RuleBroken('availability.clash', `The physician has another clinic from ${timeInWords(other.startMinute)} to ${timeInWords(other.endMinute)}, first on ${dateInWords(on)}. Nobody is at two clinics at once.`);
  }
}

/** @throws RuleBroken `availability.hours`, `availability.slot_too_long` */
export function demandHours({ startMinute, endMinute, slotMinutes }: { readonly startMinute: number; readonly endMinute: number; readonly slotMinutes: number }): void {
  if (endMinute <= startMinute) throw new RuleBroken('availability.hours', 'The clinic must end after it starts, on the same day.');
  if (slotMinutes > endMinute - startMinute) throw new RuleBroken('availability.slot_too_long', 'One appointment is longer than the whole clinic.');
}

/** The columns of a weekly clinic. */
export function columnsOf({ kinds, startsOn, endsOn, ...rest }: Facts) {
  return { ...rest, kinds: [...new Set(kinds)], startsOn: toDateColumn(startsOn), endsOn: toOptionalDateColumn(endsOn) };
}

/** The appointments from today on that lay in the physician's hours before a change and no longer do. They stay booked. */
export async function leftOutside(tx: Tx, ctx: PracticeCtx, physicianId: string, change: () => Promise<void>): Promise<LeftOutside[]> {
  const { practiceId, today } = ctx;
  const rows = await tx.evaluation.findMany({
    where: { practiceId, physicianId, state: 'SCHEDULED', scheduledOn: { gte: toDateColumn(today) }, startMinute: { not: null } },
    select: { id: true, caseId: true, scheduledOn: true, startMinute: true, minutes: true, locationId: true, version: true, case: { select: { number: true, kind: true, claimant: { select: { name: true } } } } },
    orderBy: [{ scheduledOn: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
  });
  const span = { physicianIds: [physicianId], from: today, to: addDays(today, 3 * 366) };
  const inside = async () => {
    const { weekly, exceptions } = await findClinics(tx, practiceId, span);
    return new Set(rows.filter(({ scheduledOn, startMinute, minutes, locationId }) => scheduledOn !== null && startMinute !== null && capacityAt({ physicianId, on: fromDateColumn(scheduledOn), startMinute, minutes }, locationId, hoursOn(fromDateColumn(scheduledOn), weekly, exceptions)).inside !== null).map(({ id }) => id));
  };
  const before = await inside();
  await change();
  const after = await inside();
  return rows.flatMap(({ id, caseId, scheduledOn, startMinute, locationId, version, case: { number, kind, claimant } }) =>
    scheduledOn === null || !before.has(id) || after.has(id) ? [] : [{ evaluationId: id, caseId, caseNumber: number, claimantName: claimant.name, caseKind: kind, on: fromDateColumn(scheduledOn), startMinute, physicianId, locationId, version }],
  );
}

/** The answer of every change of the clinics. */
export async function clinicsChanged(tx: Tx, ctx: PracticeCtx, of: { readonly physicianId: string; readonly availabilityId: string | null; readonly exceptionIds: readonly string[]; readonly outside: readonly LeftOutside[] }): Promise<AvailabilityChanged> {
  const { practiceId, today } = ctx;
  const { exceptions } = await findClinics(tx, practiceId, { physicianIds: [of.physicianId], from: earliest(today), to: addDays(today, 3 * 366) });
  const row = of.availabilityId === null ? null : await tx.availability.findUnique({ where: { practiceId_id: { practiceId, id: of.availabilityId } } });
  const { outside } = of;
  return {
    weekly: row && toWeeklyClinic(toWeekly(row), today, exceptions),
    exceptions: exceptions.filter(({ id }) => of.exceptionIds.includes(id)).map(toClinicException),
    leftOutside: [...outside],
    notices: outside.length === 0 ? [] : [`${outside.length === 1 ? 'One appointment lies' : `${outside.length} appointments lie`} outside the clinic hours now. They stay booked until you move them.`],
  };
}

const earliest = (today: CalendarDate): CalendarDate => addDays(today, -366);

/** What to answer when the version that was read is not the stored one. @throws NotFound when it is gone */
export async function clinicConflict(tx: Tx, ctx: PracticeCtx, availabilityId: string): Promise<Conflict> {
  const now = await tx.availability.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: availabilityId } } });
  if (!now) throw new NotFound();
  return new Conflict('Someone changed this clinic while you were working on it.', toWeeklyClinic(toWeekly(now), ctx.today, []));
}
