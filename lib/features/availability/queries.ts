import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { nextClinicDay, seatsOf, type ClinicException as DomainException, type WeeklyClinic as DomainWeekly } from '../../domain/schedule/hours';
import type { Booking } from '../../domain/schedule/slots';
import { seesMoney } from '../evaluations/steps';
import { toListing } from '../listings/queries';
import { findAbsences, toUnavailabilities } from '../unavailability/queries';
import { AvailabilityList, ListAvailability, type ClinicException, type WeeklyClinic } from './schema';

/** Whose time is asked for, and of which days; nobody named is everybody. */
export interface Span {
  readonly physicianIds: readonly string[] | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const ofPhysicians = (physicianIds: readonly string[] | null) => (physicianIds === null ? {} : { physicianId: { in: [...physicianIds] } });

type WeeklyRow = Awaited<ReturnType<ReadTx['availability']['findFirstOrThrow']>>;
type ExceptionRow = Awaited<ReturnType<ReadTx['availabilityException']['findFirstOrThrow']>>;

/** A stored weekly clinic as the domain takes it. */
export function toWeekly(row: WeeklyRow): DomainWeekly & { version: number } {
  return { ...row, startsOn: fromDateColumn(row.startsOn), endsOn: fromOptionalDateColumn(row.endsOn) };
}

/** A stored closed or extra day as the domain takes it. */
export function toException(row: ExceptionRow): DomainException & { reason: string; version: number } {
  return { ...row, on: fromDateColumn(row.on), kind: row.kind as 'closed' | 'extra' };
}

/** The clinics of some days with what is closed and what is extra, in two statements. */
export async function findClinics(db: ReadTx, practiceId: PracticeId, { physicianIds, from, to }: Span) {
  const [since, until] = [toDateColumn(from), toDateColumn(to)];
  const whose = { practiceId, ...ofPhysicians(physicianIds) };
  const weekly = await db.availability.findMany({ where: { ...whose, startsOn: { lte: until }, OR: [{ endsOn: null }, { endsOn: { gte: since } }] }, orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }] });
  const exceptions = await db.availabilityException.findMany({ where: { ...whose, on: { gte: since, lte: until } }, orderBy: [{ on: 'asc' }, { id: 'asc' }] });
  return { weekly: weekly.map(toWeekly), exceptions: exceptions.map(toException) };
}

/** The appointments that keep a time on some days, in one statement. */
export async function findBookings(db: ReadTx, practiceId: PracticeId, { physicianIds, from, to }: Span): Promise<Booking[]> {
  const rows = await db.evaluation.findMany({
    where: { practiceId, ...ofPhysicians(physicianIds), state: 'SCHEDULED', scheduledOn: { gte: toDateColumn(from), lte: toDateColumn(to) }, startMinute: { not: null } },
    select: { id: true, physicianId: true, locationId: true, scheduledOn: true, startMinute: true, minutes: true, seat: true },
  });
  return rows.flatMap(({ id, scheduledOn, startMinute, ...rest }) => (scheduledOn === null || startMinute === null ? [] : [{ ...rest, evaluationId: id, on: fromDateColumn(scheduledOn), startMinute }]));
}

/** The DTO of a weekly clinic. */
export function toWeeklyClinic(clinic: DomainWeekly & { version: number }, today: CalendarDate, exceptions: readonly DomainException[]): WeeklyClinic {
  return { ...clinic, kinds: [...clinic.kinds], nextOn: nextClinicDay(clinic, today, exceptions), seatsPerDay: seatsOf(clinic) };
}

/** The DTO of a closed or an extra day. */
export function toClinicException(row: DomainException & { reason: string; version: number }): ClinicException {
  return { ...row };
}

/** Who works here and where. */
export async function findPlaces(db: ReadTx, practiceId: PracticeId) {
  const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true, credentials: true, active: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const locations = await db.location.findMany({ where: { practiceId }, select: { id: true, name: true, city: true, active: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return { physicians, locations };
}

/** Weekly clinics, closed and extra days, offices and absences, of all physicians or of some. */
export const listAvailability = query({
  name: 'availability.list',
  input: ListAvailability,
  output: AvailabilityList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const physicianIds = input.physicianId?.length ? input.physicianId : null;
    const span = { physicianIds, from: input.from ?? addDays(today, -31), to: addDays(today, 3 * 366) };
    const { weekly, exceptions } = await findClinics(db, practiceId, { ...span, from: span.from < today ? span.from : today });
    const listings = await db.listing.findMany({ where: { practiceId, ...ofPhysicians(physicianIds) } });
    const money = seesMoney(ctx);
    return {
      today,
      ...(await findPlaces(db, practiceId)),
      weekly: weekly.map((clinic) => toWeeklyClinic(clinic, today, exceptions)),
      exceptions: exceptions.filter(({ on }) => on >= span.from).map(toClinicException),
      listings: listings.map((row) => toListing(row, money)),
      unavailability: await toUnavailabilities(db, practiceId, await findAbsences(db, practiceId, physicianIds), today),
    };
  },
});
