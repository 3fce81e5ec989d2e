import { z } from 'zod';
import { jurisdictionIds } from '../../domain/jurisdiction/provisions';
import { ContactRole } from '../contacts/schema';
import { CalendarDateField, line, optionalLine } from '../fields';

const OptionalDay = CalendarDateField.nullable().default(null);

export const Jurisdiction = z.enum(jurisdictionIds, 'Choose a jurisdiction');
export type Jurisdiction = z.output<typeof Jurisdiction>;

/** One injury: a day, or the span of a cumulative trauma. */
export const InjuryInput = z
  .strictObject({ injuredOn: OptionalDay, throughOn: OptionalDay, claimNumber: optionalLine(60), adjNumber: optionalLine(40), bodyParts: optionalLine(300), employer: optionalLine(160) })
  .refine(({ injuredOn, throughOn }) => throughOn === null || (injuredOn !== null && throughOn >= injuredOn), { path: ['throughOn'], message: 'The last day lies before the first' });
export type InjuryInput = z.input<typeof InjuryInput>;

/** A question of the cover letter (8 CCR 35.5(c)(1)); its number is its place in the list. */
export const QuestionInput = z.strictObject({ text: line(2000), askedBy: ContactRole.nullable().default(null) });
export type QuestionInput = z.input<typeof QuestionInput>;

export const Injury = z.object({ injuredOn: z.string().nullable(), throughOn: z.string().nullable(), claimNumber: z.string(), adjNumber: z.string(), bodyParts: z.string(), employer: z.string() });
export type Injury = z.output<typeof Injury>;
export const Question = z.object({ text: z.string(), askedBy: ContactRole.nullable() });
export type Question = z.output<typeof Question>;
