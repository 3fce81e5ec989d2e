import { z } from 'zod';
import { enclosureKeys } from '../../domain/service/enclosures';
import { LetterDocument } from '../letters/schema';

/** The secret as it stands in the address. */
const token = z.string().min(1).max(200);
export const ReadLink = z.strictObject({ token });
/** What lies under the address: the letter, the report, or one of the papers with it. */
const servedParts = ['letter', ...enclosureKeys] as const;
export const ReadServedPart = z.strictObject({ token, part: z.enum(servedParts) });
/** `page` is the address itself. */
export const NoteOpening = z.strictObject({ token, part: z.enum(['page', ...servedParts]) });
export const OpeningNoted = z.object({ done: z.literal(true) });

/** What was served on one recipient. */
export const ServedPapers = z.object({
  practiceName: z.string(),
  recipientName: z.string(),
  title: z.string(),
  servedOn: z.string(),
  expiresOn: z.string(),
  files: z.array(z.object({ part: z.enum(servedParts), label: z.string(), name: z.string() })),
});
export type ServedPapers = z.output<typeof ServedPapers>;

/** For the one who gives the bytes, in this process only: the letter and a paper as they are printed, or the signed file. */
export const ServedPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), name: z.string(), document: LetterDocument, parts: z.enum(['all', 'letter']) }),
  z.object({ kind: z.literal('file'), name: z.string(), fileId: z.string(), practiceId: z.string(), keySealed: z.string(), sha256: z.string() }),
]);
