import { z } from 'zod';
import { EorDecision, EorId, EorLineId } from '../eors/schema';
import { note, VersionField } from '../fields';
import { WriteOffReason } from '../write-offs/schema';

/** `decision` null takes the decision back. A reason is asked for where the practice gives something up or disputes. */
export const DecideEor = z
  .strictObject({
    eorId: EorId,
    version: VersionField,
    lineIds: z.array(EorLineId).min(1).max(60),
    decision: EorDecision.nullable(),
    reason: note(1000),
    /** For what is written off. */
    writeOffReason: WriteOffReason.optional(),
  })
  .refine((input) => input.decision !== 'write_off' || (input.reason !== '' && input.writeOffReason !== undefined), { path: ['reason'], message: 'Say why it is written off' });
export type DecideEor = z.input<typeof DecideEor>;
