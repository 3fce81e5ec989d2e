import { z } from 'zod';
import { CalendarDateField } from '../fields';

export const ReadResults = z.strictObject({ from: CalendarDateField.optional(), to: CalendarDateField.optional() });
export type ReadResults = z.input<typeof ReadResults>;

/** What appeals of one payer, reason or kind came to. `won` is paid in full or in part; days run from the sending to the answer. */
export const ResultRow = z.object({ key: z.string(), name: z.string(), answered: z.number(), won: z.number(), disputedCents: z.number(), recoveredCents: z.number(), averageDays: z.number().nullable(), duplicates: z.number(), noAnswers: z.number() });
export type ResultRow = z.output<typeof ResultRow>;

export const AppealResults = z.object({ total: ResultRow, byPayer: z.array(ResultRow), byReason: z.array(ResultRow), byKind: z.array(ResultRow), from: z.string(), to: z.string(), today: z.string() });
export type AppealResults = z.output<typeof AppealResults>;
