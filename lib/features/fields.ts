import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../domain/calendar';

/** The id of one kind of row; ids of different nouns do not mix. */
export function idOf<Noun extends string>(noun: Noun) {
  return z.uuid(`Not the id of a ${noun}`).brand<Noun>();
}

/** A day as `YYYY-MM-DD` that exists. */
export const CalendarDateField = z
  .string()
  .refine(isCalendarDate, 'Give a day that exists, as YYYY-MM-DD')
  .transform((value) => value as CalendarDate);

/** Whole cents, not negative. */
export const CentsField = z.number().int('Whole cents').min(0, 'Not below zero').max(100_000_000_00, 'Too large');

export const PagesField = z.number().int('Whole pages').min(0, 'Not below zero').max(1_000_000, 'Too many pages');

export const VersionField = z.number().int().min(1);

/** A filter that may stand in the URL once, several times or not at all. */
export function severalOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(20)).optional();
}

/** One line of text that people typed: trimmed, no control characters, not empty. */
export function line(max: number) {
  return z.string().trim().min(1, 'Fill this in').max(max, `At most ${max} characters`).refine(isPlain, 'Remove the invisible characters');
}

/** The same, but it may be left empty. */
export function optionalLine(max: number) {
  return z.string().trim().max(max, `At most ${max} characters`).refine(isPlain, 'Remove the invisible characters').default('');
}

/** Several lines of text; may be empty. */
export function note(max: number) {
  return z.string().trim().max(max, `At most ${max} characters`).refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), 'Remove the invisible characters').default('');
}

function isPlain(text: string): boolean {
  return !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text);
}
