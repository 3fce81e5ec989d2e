import { z } from 'zod';

export const ListUncounted = z.strictObject({});
/** Whether words of pages wait to be counted. */
export const Uncounted = z.object({ waiting: z.boolean() });

export const CountWords = z.strictObject({});
/** From how many pages words were counted, and whether more wait. */
export const WordsCounted = z.object({ pageCount: z.number(), waiting: z.boolean() });
