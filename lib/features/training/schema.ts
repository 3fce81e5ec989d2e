import { z } from 'zod';

export const OpenTraining = z.strictObject({});
/** The case that is practiced on. */
export const TrainingOpened = z.object({ caseId: z.string(), caseNumber: z.number().int(), isNew: z.boolean() });
export type TrainingOpened = z.output<typeof TrainingOpened>;

export const ResetTraining = z.strictObject({});
