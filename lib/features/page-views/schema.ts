import { z } from 'zod';
import { idOf } from '../fields';

/** Pages of one packet that stood before a person's eyes since the last batch. The idempotency key names the batch. */
export const RecordViews = z.strictObject({
  packetId: idOf('Packet'),
  views: z.array(z.strictObject({ page: z.number().int().min(1).max(1_000_000), seconds: z.number().int().min(1).max(86_400) })).min(1).max(200),
});
export type RecordViews = z.output<typeof RecordViews>;

/** What was kept of the batch: fewer seconds than were claimed where less time had passed. */
export const ViewsRecorded = z.object({ packetId: z.string(), views: z.array(z.object({ page: z.number(), seconds: z.number() })) });
export type ViewsRecorded = z.output<typeof ViewsRecorded>;

export const ReadViews = z.strictObject({ packetId: idOf('Packet') });

/** Who saw how much of a packet; first the one who asks, then the physician of the evaluation, then the others by name. */
export const PacketViews = z.object({
  packetId: z.string(),
  /** Seconds from which a page counts as seen. */
  seenSeconds: z.number(),
  pageCount: z.number(),
  physicianUserId: z.string().nullable(),
  people: z.array(z.object({ userId: z.string(), name: z.string(), seenPages: z.number(), seconds: z.number(), lastAt: z.string() })),
  documents: z.array(z.object({ documentId: z.string(), pageCount: z.number(), seenByMe: z.number(), seenByPhysician: z.number() })),
  /** Pages not seen by the one who asks, and by the physician, as ranges from and to. */
  unseenByMe: z.array(z.tuple([z.number(), z.number()])),
  unseenByPhysician: z.array(z.tuple([z.number(), z.number()])),
});
export type PacketViews = z.output<typeof PacketViews>;
