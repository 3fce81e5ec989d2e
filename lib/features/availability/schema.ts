import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { CalendarDateField, idOf, optionalLine, severalOf, VersionField } from '../fields';
import { Listing } from '../listings/schema';
import { Unavailability } from '../unavailability/schema';

const hours = {
  startMinute: z.number().int().min(0).max(1439),
  endMinute: z.number().int().min(1).max(1440),
  slotMinutes: z.number().int('Whole minutes').min(5, 'At least 5 minutes').max(1440, 'At most a day'),
  /** How many may be booked at one time. */
  capacity: z.number().int().min(1, 'At least one').max(20, 'At most 20').default(1),
};

const weekly = {
  physicianId: idOf('Physician'),
  locationId: idOf('Location'),
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.number().int().min(1).max(7),
  ...hours,
  /** Which kinds of case are seen; none named is all. */
  kinds: z.array(CaseKind).max(7).default([]),
  /** Every week, or every second, third …, counted from the first day. */
  everyWeeks: z.number().int().min(1, 'At least every week').max(52, 'At most once a year').default(1),
  startsOn: CalendarDateField,
  endsOn: CalendarDateField.nullable().default(null),
};
export const AddAvailability = z.strictObject(weekly);
export const AmendAvailability = z.strictObject({ availabilityId: idOf('Availability'), version: VersionField, ...weekly });
/** Its last day is the given one, else the day before today; a clinic that has not begun by then is taken away. */
export const RemoveAvailability = z.strictObject({ availabilityId: idOf('Availability'), version: VersionField, lastOn: CalendarDateField.optional() });

/** Closed: one day or several, at one place or at all. Extra: a clinic of its own hours on one day. */
export const ExceptAvailability = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), physicianId: idOf('Physician'), locationId: idOf('Location').nullable().default(null), on: CalendarDateField, until: CalendarDateField.nullable().default(null), reason: optionalLine(120) }),
  z.strictObject({ kind: z.literal('extra'), physicianId: idOf('Physician'), locationId: idOf('Location'), on: CalendarDateField, ...hours, reason: optionalLine(120) }),
]);
export const RemoveException = z.strictObject({ exceptionId: idOf('AvailabilityException'), version: VersionField });

export const WeeklyClinic = z.object({
  id: z.string(),
  physicianId: z.string(),
  locationId: z.string(),
  weekday: z.number(),
  startMinute: z.number(),
  endMinute: z.number(),
  slotMinutes: z.number(),
  capacity: z.number(),
  kinds: z.array(CaseKind),
  everyWeeks: z.number(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  /** Its next day from today on, closed days passed over; null when it has ended. */
  nextOn: z.string().nullable(),
  /** Appointments a day: slots times capacity. */
  seatsPerDay: z.number(),
  version: z.number(),
});
export type WeeklyClinic = z.output<typeof WeeklyClinic>;

export const ClinicException = z.object({
  id: z.string(),
  physicianId: z.string(),
  /** Null closes every place. */
  locationId: z.string().nullable(),
  on: z.string(),
  kind: z.enum(['closed', 'extra']),
  startMinute: z.number().nullable(),
  endMinute: z.number().nullable(),
  slotMinutes: z.number(),
  capacity: z.number(),
  reason: z.string(),
  version: z.number(),
});
export type ClinicException = z.output<typeof ClinicException>;

/** A booked appointment that a change of the clinics leaves without hours. It stays booked. */
export const LeftOutside = z.object({ evaluationId: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), caseKind: CaseKind, on: z.string(), startMinute: z.number().nullable(), physicianId: z.string(), locationId: z.string().nullable(), version: z.number() });
export type LeftOutside = z.output<typeof LeftOutside>;

export const AvailabilityChanged = z.object({
  /** Null when it was taken away. */
  weekly: WeeklyClinic.nullable(),
  exceptions: z.array(ClinicException),
  leftOutside: z.array(LeftOutside),
  notices: z.array(z.string()),
});
export type AvailabilityChanged = z.output<typeof AvailabilityChanged>;

/** Exceptions from a day on; 31 days back when left out. */
export const ListAvailability = z.strictObject({ physicianId: severalOf(z.uuid()), from: CalendarDateField.optional() });

export const AvailabilityList = z.object({
  today: z.string(),
  physicians: z.array(z.object({ id: z.string(), name: z.string(), credentials: z.string(), active: z.boolean() })),
  locations: z.array(z.object({ id: z.string(), name: z.string(), city: z.string(), active: z.boolean() })),
  weekly: z.array(WeeklyClinic),
  exceptions: z.array(ClinicException),
  listings: z.array(Listing),
  unavailability: z.array(Unavailability),
});
export type AvailabilityList = z.output<typeof AvailabilityList>;
