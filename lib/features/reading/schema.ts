import { z } from 'zod';
import { idOf } from '../fields';

const RecordFileId = idOf('RecordFile');
const PageNumber = z.number().int().min(1);
const Reason = z.string().max(500);

/** Of a page: waiting for its words, its words are known, its picture is being made, at its end, could not be read. */
export const Reading = z.enum(['waiting', 'text', 'read', 'failed']);

/** A stretch of a file's pages that are at one stage of their reading. */
export const FindFileToRead = z.strictObject({ fileId: RecordFileId, first: PageNumber.default(1), last: PageNumber.default(1_000_000), reading: Reading.default('waiting') });
export const FileToRead = z.object({
  /** Null when there is nothing to read: removed, refused, or read already. */
  file: z.object({ id: z.string(), packetId: z.string(), mediaType: z.string(), keySealed: z.string(), partIds: z.array(z.string()), pageCount: z.number().nullable() }).nullable(),
  /** Those of the stretch that are at the stage asked for, by their number in the file. */
  pages: z.array(z.number()),
});
export type FileToRead = z.output<typeof FileToRead>;

export const StalledFiles = z.object({ fileIds: z.array(z.string()) });

const Size = z.object({ widthPoints: z.number().int(), heightPoints: z.number().int() });

/** What opening a file came to. */
export const AdmitFile = z.strictObject({
  fileId: RecordFileId,
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('opened'), mediaType: z.string().max(120), pages: z.array(Size).min(1), warnings: z.array(Reason) }),
    z.strictObject({ kind: z.literal('needs_password') }),
    z.strictObject({ kind: z.literal('rejected'), reason: Reason }),
  ]),
});
export const FileAdmitted = z.object({ pageCount: z.number() });

export const KeepText = z.strictObject({
  fileId: RecordFileId,
  pages: z
    .array(
      Size.extend({
        /** From 1 in the file. */
        page: PageNumber,
        text: z.string(),
        /** Whether the words can be used; poor ones are kept until recognition has better. */
        layer: z.enum(['good', 'poor', 'none']),
        contentHash: z.string(),
        /** Why the page cannot be read; empty for nearly all. */
        failure: Reason,
      }),
    )
    .min(1)
    .max(200),
});
export const TextKept = z.object({ keptCount: z.number() });

export const ResumeFile = z.strictObject({ fileId: RecordFileId });
export const FileResumed = z.object({ jobCount: z.number() });

/** What is typed: the password goes to the reader and nowhere else. */
export const UnlockRecordFile = z.strictObject({ fileId: RecordFileId, password: z.string().min(1, 'Type the password').max(200) });
export const PrepareUnlock = z.strictObject({ fileId: RecordFileId });
export const UnlockPrepared = z.object({ practiceId: z.string(), keySealed: z.string(), partIds: z.array(z.string()) });
/** The copy that needs no password, in the store already. */
export const KeepUnlocked = z.strictObject({ fileId: RecordFileId, blobId: z.uuid(), bytes: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export const FileUnlocked = z.object({ id: z.string(), packetId: z.string() });
export type FileUnlocked = z.output<typeof FileUnlocked>;

/** Pages whose reading ends here: their words stay as they are. */
export const FinishPages = z.strictObject({ fileId: RecordFileId, pages: z.array(PageNumber).min(1).max(1_000), failure: Reason.default('') });
export const PagesFinished = z.object({ finishedCount: z.number() });

export const FindWordedPages = z.strictObject({ fileId: RecordFileId, pages: z.array(PageNumber).max(1_000) });
export const WordedPages = z.object({ pages: z.array(z.number()) });

const Word = z.tuple([z.string(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]);

export const KeepPictures = z.strictObject({
  fileId: RecordFileId,
  pages: z
    .array(
      z.strictObject({
        page: PageNumber,
        rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
        /** The shape is lib/domain/records/page-look.ts. */
        look: z.record(z.string(), z.json()),
        /** Words with their box in thousandths of the upright page. */
        lines: z.array(z.array(Word)),
        /** What was recognized; null where the page has words of its own. */
        text: z.string().nullable(),
        confidence: z.number().int().min(0).max(100),
        viewBlobId: z.uuid(),
        thumbBlobId: z.uuid(),
        imageKeySealed: z.string(),
      }),
    )
    .min(1)
    .max(50),
});
export const PicturesKept = z.object({ keptCount: z.number() });
