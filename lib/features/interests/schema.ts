import { z } from 'zod';
import { INTEREST_KINDS } from '../../domain/referral/conflict';
import { CalendarDateField, idOf, line, note } from '../fields';

export const InterestKind = z.enum(INTEREST_KINDS);

export const ListInterests = z.strictObject({});
export const AddInterest = z.strictObject({ physicianId: idOf('Physician'), name: line(160), kind: InterestKind, note: note(1000) });
export type AddInterest = z.input<typeof AddInterest>;
export const EndInterest = z.strictObject({ interestId: idOf('PhysicianInterest'), endedOn: CalendarDateField });
export type EndInterest = z.input<typeof EndInterest>;

export const Interest = z.object({ id: z.string(), physicianId: z.string(), physicianName: z.string(), name: z.string(), kind: InterestKind, note: z.string(), endedOn: z.string().nullable(), declaredAt: z.string() });
export type Interest = z.output<typeof Interest>;
export const InterestList = z.object({ interests: z.array(Interest) });
export type InterestList = z.output<typeof InterestList>;
