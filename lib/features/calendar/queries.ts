import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql } from '../../core/sql';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../../domain/calendar';
import { isAwayOn } from '../../domain/schedule/absence';
import { clinicDays, drivesOn, holidayOf } from '../../domain/schedule/clinic-days';
import { hoursOn, type ClinicHours } from '../../domain/schedule/hours';
import { capacityAt, openSlots, type Booking } from '../../domain/schedule/slots';
import { wallClockAt } from '../../domain/schedule/wall-clock';
import { examWorth, type ExamWorth } from '../../domain/schedule/worth';
import { findClinics, findPlaces } from '../availability/queries';
import { seesMoney } from '../evaluations/steps';
import { findAbsencesIn } from '../unavailability/queries';
import { Calendar, ReadCalendar, type CalendarAppointment, type CalendarDay } from './schema';

/** The calendar of some days in ten statements, however many appointments there are. */
export const readCalendar = query({
  name: 'calendar.read',
  input: ReadCalendar,
  output: Calendar,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { from, to } = input;
    const physicianIds = input.physicianId?.length ? input.physicianId : null;
    const isShown = (locationId: string | null) => !input.locationId?.length || (locationId !== null && input.locationId.includes(locationId));
    const span = { physicianIds, from, to };
    const money = seesMoney(ctx);
    const rows = await findAppointments(db, practiceId, span);
    const { weekly, exceptions } = await findClinics(db, practiceId, span);
    const absences = await findAbsencesIn(db, practiceId, span);
    const listings = await db.listing.findMany({ where: { practiceId }, select: { physicianId: true, locationId: true, travelMinutes: true, roomRentCents: true } });
    const { holidayCalendar } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
    const places = await findPlaces(db, practiceId);
    const worth = await findExamWorth(db, ctx);
    const now = wallClockAt(ctx.now.getTime(), ctx.timeZone);

    const listingOf = (physicianId: string, locationId: string) => listings.find((one) => one.physicianId === physicianId && one.locationId === locationId);
    const byDay = Map.groupBy(rows, ({ on }) => on);
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at): CalendarDay => {
      const on = addDays(from, at);
      const all = byDay.get(on) ?? [];
      const allHours = hoursOn(on, weekly, exceptions);
      const away = absences.filter((absence) => isAwayOn([absence], on));
      const hours = allHours.filter(({ locationId }) => isShown(locationId));
      const appointments = all.filter(({ locationId }) => isShown(locationId));
      const open = openSlots(allHours, all.flatMap(toBooking), (physicianId) => away.some((absence) => absence.physicianId === physicianId), now).filter(({ locationId }) => isShown(locationId));
      const rentOf = (physicianId: string, locationId: string) => listingOf(physicianId, locationId)?.roomRentCents ?? 0;
      return {
        on,
        holiday: holidayOf(on, holidayCalendar),
        appointments: appointments.map((row) => toAppointment(row, allHours)),
        open: open.map((slot) => ({ ...slot, kinds: [...slot.kinds] })),
        travel: drivesOn(on, appointments, hours, (physicianId, locationId) => listingOf(physicianId, locationId)?.travelMinutes ?? 0),
        clinics: clinicDays({ on, appointments, hours, open, rentOf, perExamCents: money ? worth.perExamCents : null }),
        closed: exceptions.filter((one) => one.kind === 'closed' && one.on === on && (one.locationId === null || isShown(one.locationId))).map(({ id, ...one }) => ({ ...one, exceptionId: id })),
        unavailable: away.map(({ id, physicianId, startsOn, endsOn }) => ({ unavailabilityId: id, physicianId, startsOn, endsOn })),
      };
    });
    const shown = days.flatMap(({ appointments }) => appointments);
    const clinics = days.flatMap((day) => day.clinics);
    const ahead = shown.filter(({ state }) => state === 'SCHEDULED');
    const sum = (of: 'bookedCents' | 'openCents') => clinics.reduce((total, clinic) => total + (clinic.money?.[of] ?? 0), 0);
    return {
      from,
      to,
      today,
      timeZone: ctx.timeZone,
      ...places,
      days,
      totals: {
        examCount: shown.filter(({ state }) => state === 'SCHEDULED' || state === 'EXAMINED' || state === 'REPORT_SERVED').length,
        openSeats: clinics.reduce((total, { openSeats }) => total + openSeats, 0),
        clinicCount: clinics.filter(({ hours }) => hours.length > 0).length,
        toNotifyCount: ahead.filter(({ notified, evaluationKind }) => !notified && evaluationKind !== 'DEPOSITION').length,
        toConfirmCount: ahead.filter(({ interpreter }) => interpreter === 'to_arrange' || interpreter === 'arranged').length,
        money: money ? { bookedCents: sum('bookedCents'), openCents: sum('openCents'), worth } : null,
      },
    };
  },
});

type AppointmentRow = Omit<CalendarAppointment, 'on' | 'outsideClinic' | 'interpreter'> & { readonly on: CalendarDate; readonly expectedCents: number; readonly arranged: boolean; readonly confirmed: boolean };

/** Every appointment of some days but the cancelled ones, in one statement; in the order of the day. */
async function findAppointments(db: ReadTx, practiceId: PracticeId, { physicianIds, from, to }: { readonly physicianIds: readonly string[] | null; readonly from: CalendarDate; readonly to: CalendarDate }): Promise<AppointmentRow[]> {
  const whose = physicianIds === null ? nothing : sql`and e."physicianId" in (${joined(physicianIds.map((id) => sql`${id}::uuid`))})`;
  const rows = await db.$queryRaw<(Omit<AppointmentRow, 'on'> & { scheduledOn: Date })[]>`
    select e.id as "evaluationId", e."caseId", c.number as "caseNumber", cl.name as "claimantName", c.kind::text as kind, e.kind::text as "evaluationKind", e.state::text as state, e."scheduledOn",
      e."startMinute", e.minutes, e.seat, e."physicianId", e."locationId", e.mode, e."interpreterLanguage", e."notifiedOn" is not null as notified, e.version, e."expectedFeeCents" as "expectedCents",
      ib.id is not null as arranged, ib."confirmedOn" is not null as confirmed, coalesce(pk.pages, e."pagesExpected")::int as pages
    from "Evaluation" e
    join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    left join "InterpreterBooking" ib on ib."practiceId" = e."practiceId" and ib."evaluationId" = e.id
    left join lateral (select sum(k."countedPages") as pages from "Packet" k where k."practiceId" = e."practiceId" and k."evaluationId" = e.id) pk on true
    where e."practiceId" = ${practiceId}::uuid and e."scheduledOn" between ${toDateColumn(from)}::date and ${toDateColumn(to)}::date and e.state <> 'CANCELLED' ${whose}
    order by e."scheduledOn", e."startMinute" nulls last, e.seat, e.id`;
  return rows.map(({ scheduledOn, ...row }) => ({ ...row, on: fromDateColumn(scheduledOn) }));
}

function toAppointment({ arranged, confirmed, expectedCents: _, ...row }: AppointmentRow, hours: readonly ClinicHours[]): CalendarAppointment {
  const { physicianId, locationId, on, startMinute, minutes, interpreterLanguage } = row;
  const interpreter = interpreterLanguage === '' ? 'none' : confirmed ? 'confirmed' : arranged ? 'arranged' : 'to_arrange';
  return { ...row, interpreter, outsideClinic: startMinute !== null && capacityAt({ physicianId, on, startMinute, minutes }, locationId, hours).inside === null };
}

function toBooking({ evaluationId, physicianId, locationId, on, startMinute, minutes, seat, state }: AppointmentRow): Booking[] {
  return state !== 'SCHEDULED' || startMinute === null ? [] : [{ evaluationId, physicianId, locationId, on, startMinute, minutes, seat }];
}

/** What an exam is taken to be worth, from the exams that were held in the last twelve months. */
export async function findExamWorth(db: ReadTx, { practiceId, today }: PracticeCtx): Promise<ExamWorth> {
  const [held] = await db.$queryRaw<{ averageCents: number; examCount: number }[]>`select coalesce(round(avg("expectedFeeCents")), 0)::int as "averageCents", count(*)::int as "examCount" from "Evaluation"
    where "practiceId" = ${practiceId}::uuid and kind in ('COMPREHENSIVE', 'FOLLOW_UP') and state in ('EXAMINED', 'REPORT_SERVED') and "expectedFeeCents" > 0 and "examinedOn" > ${toDateColumn(addMonths(today, -12))}::date`;
  return examWorth(held ?? { averageCents: 0, examCount: 0 }, today);
}
