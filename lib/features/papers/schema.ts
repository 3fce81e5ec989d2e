import { z } from 'zod';
import { idOf } from '../fields';

export const PrintChronology = z.strictObject({ caseId: idOf('Case'), /** Proposed excerpts too, each marked. */ proposed: z.stringbool().default(false) });
export const PrintIndex = z.strictObject({ caseId: idOf('Case') });
export const StampPacket = z.strictObject({ packetId: idOf('Packet') });

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
    pages: z.array(z.object({ number: z.number(), file: z.number(), pageInFile: z.number() })),
    bookmarks: z.array(z.object({ title: z.string(), pageNumber: z.number() })),
  }),
  files: z.array(z.object({ id: z.string(), keySealed: z.string(), partIds: z.array(z.string()) })),
});
