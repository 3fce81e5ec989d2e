import { z } from 'zod';
import { idOf, line } from '../fields';

const EorId = idOf('Eor');

/** A field that was read from paper, with how sure that is, 0 to 100, and where it stands: page and box in thousandths. */
const box = z.object({ page: z.number(), left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export const ReadField = z.object({ text: z.string(), confidence: z.number(), box: box.nullable() });
export const EorReading = z.object({
  state: z.enum(['reading', 'read', 'failed']),
  failure: z.string(),
  pages: z.array(z.object({ page: z.number(), confidence: z.number(), width: z.number(), height: z.number() })),
  fields: z.record(z.string(), ReadField),
  lines: z.array(z.object({ position: z.number(), confidence: z.number(), box: box.nullable(), words: z.string() })),
});
export type EorReading = z.output<typeof EorReading>;

export const PrepareScan = z.strictObject({ name: line(255) });
export const ScanPrepared = z.object({ practiceId: z.string(), limitBytes: z.number() });
export const TakeScan = z.strictObject({ name: line(255), mediaType: z.string().max(120), bytes: z.number().int().min(1).max(50_000_000), sha256: z.string().regex(/^[0-9a-f]{64}$/), blobId: z.uuid(), keySealed: z.string() });
export const ScanTaken = z.object({ eorId: z.string(), /** It was here already. */ again: z.boolean(), blobId: z.string() });

/** A page of words, as the reader gives it. */
const word = z.tuple([z.string(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]);
export const FindScan = z.strictObject({ eorId: EorId.optional() });
export const ScansToRead = z.object({ scans: z.array(z.object({ eorId: z.string(), fileId: z.string(), keySealed: z.string() })) });
export const KeepReading = z.strictObject({
  eorId: EorId,
  /** Why it cannot be read; empty for nearly all. */
  failure: z.string().max(500).default(''),
  pages: z
    .array(z.strictObject({ page: z.number().int().min(1), confidence: z.number(), width: z.number(), height: z.number(), viewBlobId: z.uuid(), thumbBlobId: z.uuid(), imageKeySealed: z.string(), lines: z.array(z.array(word)) }))
    .max(60),
});
export const ReadingKept = z.object({ eorId: z.string(), lines: z.number(), matched: z.boolean() });
export const SeeEorPage = z.strictObject({ eorId: EorId, page: z.coerce.number().int().min(1) });
export const EorPageWithKey = z.object({ practiceId: z.string(), blobId: z.string(), keySealed: z.string() });
export const KnownPictures = z.strictObject({ ids: z.array(z.uuid()).max(10_000) });
export const NeededPictures = z.object({ ids: z.array(z.string()) });
