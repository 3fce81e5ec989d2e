import { z } from 'zod';
import { idOf } from '../fields';

export const PrintChronology = z.strictObject({ caseId: idOf('Case'), /** Proposed excerpts too, each marked. */ proposed: z.stringbool().default(false) });
export const PrintIndex = z.strictObject({ caseId: idOf('Case') });
export const StampPacket = z.strictObject({ packetId: idOf('Packet'), /** Which of its volumes, from 1. */ volume: z.coerce.number().int().min(1).max(10_000).default(1) });
export const ListStamped = z.strictObject({ caseId: idOf('Case') });

/** The volumes that each packet of a case comes in with page stamps; `tooLarge` where a file alone is more than a volume holds. */
export const StampedPackets = z.object({
  packets: z.array(z.object({ packetId: z.string(), volumes: z.array(z.object({ firstPage: z.number(), lastPage: z.number(), tooLarge: z.boolean() })) })),
});
export type StampedPackets = z.output<typeof StampedPackets>;

export const Paper = z.object({
  title: z.string(),
  letterhead: z.object({ name: z.string(), lines: z.array(z.string()) }),
  facts: z.array(z.tuple([z.string(), z.string()])),
  note: z.string(),
  columns: z.array(z.object({ label: z.string(), share: z.number() })),
  groups: z.array(z.object({ heading: z.string(), rows: z.array(z.array(z.string())) })),
  madeOn: z.string(),
});

/** What a stamped packet is made of. Stays on the server: it names where bytes lie. */
export const StampWork = z.object({
  plan: z.object({
    letter: z.string(),
    label: z.string(),
    /** The last page of the packet, in whichever volume. */
    lastPage: z.number(),
    volume: z.number(),
    volumes: z.number(),
    pages: z.array(z.object({ number: z.number(), file: z.number(), pageInFile: z.number(), turn: z.number() })),
    bookmarks: z.array(z.object({ title: z.string(), pageNumber: z.number() })),
  }),
  files: z.array(z.object({ id: z.string(), keySealed: z.string(), partIds: z.array(z.string()) })),
});
