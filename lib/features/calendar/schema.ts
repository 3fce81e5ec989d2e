import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { EvaluationKind, EvaluationState } from '../evaluations/schema';
import { CalendarDateField, severalOf } from '../fields';

/** A month with its neighbours, a quarter as a list. */
export const mostCalendarDays = 100;

/** The part of the calendar that is looked at; the days included. As it stands in the URL. */
export const ReadCalendar = z
  .strictObject({ from: CalendarDateField, to: CalendarDateField, physicianId: severalOf(z.uuid()), locationId: severalOf(z.uuid()) })
  .refine(({ from, to }) => from <= to, { message: 'The last day lies before the first', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < mostCalendarDays * 86_400_000, { message: `At most ${mostCalendarDays} days at a time`, path: ['to'] });
export interface CalendarFilters {
  readonly from: string;
  readonly to: string;
  readonly physicianId?: readonly string[];
  readonly locationId?: readonly string[];
}

/** `none`: nobody needs one. The rest in the order of the work. */
export const interpreterStates = ['none', 'to_arrange', 'arranged', 'confirmed'] as const;

/** An appointment on the calendar. Names of physicians and places stand once, in `physicians` and `locations`. */
export const CalendarAppointment = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  claimantName: z.string(),
  kind: CaseKind,
  evaluationKind: EvaluationKind,
  state: EvaluationState,
  on: z.string(),
  /** Minutes after midnight, the practice's own clock; null where only the day is known. */
  startMinute: z.number().nullable(),
  minutes: z.number(),
  seat: z.number(),
  physicianId: z.string(),
  locationId: z.string().nullable(),
  mode: z.enum(['in_person', 'remote']),
  interpreterLanguage: z.string(),
  interpreter: z.enum(interpreterStates),
  /** Counted pages once records came, else the expected ones. */
  pages: z.number(),
  notified: z.boolean(),
  /** Whether it lies outside every clinic of its physician at its place. */
  outsideClinic: z.boolean(),
  version: z.number(),
});
export type CalendarAppointment = z.output<typeof CalendarAppointment>;

/** A time at which somebody can still be booked. `kinds` empty is every kind of case. */
export const OpenSlot = z.object({
  on: z.string(),
  startMinute: z.number(),
  minutes: z.number(),
  physicianId: z.string(),
  locationId: z.string(),
  seatsLeft: z.number(),
  kinds: z.array(CaseKind),
});
export type OpenSlot = z.output<typeof OpenSlot>;

/** The drive before the first and after the last appointment of a place away from home. */
export const TravelBlock = z.object({ on: z.string(), physicianId: z.string(), locationId: z.string(), startMinute: z.number(), endMinute: z.number(), direction: z.enum(['there', 'back']) });
export type TravelBlock = z.output<typeof TravelBlock>;

/** One physician at one place on one day: a column of the calendar. */
export const ClinicDay = z.object({
  on: z.string(),
  physicianId: z.string(),
  locationId: z.string(),
  /** The hours of that day there, from the weekly pattern or as an extra clinic. */
  hours: z.array(z.object({ startMinute: z.number(), endMinute: z.number(), slotMinutes: z.number(), capacity: z.number(), source: z.enum(['weekly', 'extra']), availabilityId: z.string().nullable(), exceptionId: z.string().nullable() })),
  bookedCount: z.number(),
  openSeats: z.number(),
  /** Null for a role that sees no money. */
  money: z
    .object({
      /** Expected of those who are booked. */
      bookedCents: z.number(),
      /** What the open seats would add. */
      openCents: z.number(),
      filledCents: z.number(),
      roomRentCents: z.number(),
      /** Exams that pay the room; 0 where there is no rent. */
      breakEvenCount: z.number(),
    })
    .nullable(),
});
export type ClinicDay = z.output<typeof ClinicDay>;

/** What an exam is taken to be worth where none is booked yet: what this practice's exams brought on average, or the schedule's own fee. */
export const ExamWorth = z.object({ perExamCents: z.number(), basis: z.enum(['history', 'schedule']), examCount: z.number(), says: z.string() });

export const CalendarDay = z.object({
  on: z.string(),
  /** Null on an ordinary day; `closed` when the practice's own calendar keeps it. */
  holiday: z.object({ name: z.string(), closed: z.boolean() }).nullable(),
  appointments: z.array(CalendarAppointment),
  open: z.array(OpenSlot),
  travel: z.array(TravelBlock),
  clinics: z.array(ClinicDay),
  /** Days taken out of the weekly pattern; without a place all are closed. */
  closed: z.array(z.object({ exceptionId: z.string(), physicianId: z.string(), locationId: z.string().nullable(), reason: z.string(), version: z.number() })),
  /** Absences under Form 109: no new QME exams. */
  unavailable: z.array(z.object({ unavailabilityId: z.string(), physicianId: z.string(), startsOn: z.string(), endsOn: z.string() })),
});
export type CalendarDay = z.output<typeof CalendarDay>;

export const Calendar = z.object({
  from: z.string(),
  to: z.string(),
  today: z.string(),
  timeZone: z.string(),
  /** Everybody who works here, and whoever else has an appointment in the range. */
  physicians: z.array(z.object({ id: z.string(), name: z.string(), credentials: z.string(), active: z.boolean() })),
  locations: z.array(z.object({ id: z.string(), name: z.string(), city: z.string(), active: z.boolean() })),
  /** Each day of the range, also the empty ones. */
  days: z.array(CalendarDay),
  totals: z.object({
    /** Booked or held; cancelled ones are left out. */
    examCount: z.number(),
    openSeats: z.number(),
    clinicCount: z.number(),
    toNotifyCount: z.number(),
    toConfirmCount: z.number(),
    money: z.object({ bookedCents: z.number(), openCents: z.number(), worth: ExamWorth }).nullable(),
  }),
});
export type Calendar = z.output<typeof Calendar>;
