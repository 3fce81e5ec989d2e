import { z } from 'zod';
import { CalendarDateField, CentsField, idOf, VersionField } from '../fields';

/** `version` is null while nothing is set yet for this physician at this place. */
export const SetListing = z.strictObject({
  physicianId: idOf('Physician'),
  locationId: idOf('Location'),
  version: VersionField.nullable().default(null),
  /** Since when the Medical Unit lists the office for this physician; null where it does not (8 CCR 34(b)). */
  listedOn: CalendarDateField.nullable().default(null),
  travelMinutes: z.number().int('Whole minutes').min(0, 'Not below zero').max(720, 'At most 12 hours').default(0),
  roomRentCents: CentsField.default(0),
});

export const Listing = z.object({
  id: z.string(),
  physicianId: z.string(),
  locationId: z.string(),
  listedOn: z.string().nullable(),
  /** One way. */
  travelMinutes: z.number(),
  /** Rent of a clinic day; null for a role that sees no money. */
  roomRentCents: z.number().nullable(),
  version: z.number(),
});
export type Listing = z.output<typeof Listing>;
