import { z } from 'zod';
import { idOf, line } from '../fields';

/** What a file may belong to. */
export const fileSubjects = ['case', 'referral', 'letter', 'evaluation', 'packet', 'report'] as const;
export const FileSubject = z.enum(fileSubjects);
export type FileSubject = z.output<typeof FileSubject>;

export const FileId = idOf('StoredFile');

/** The largest file that may be attached; packets of records have a way of their own. */
export const attachmentLimitBytes = 50_000_000;

const subject = { subjectKind: FileSubject, subjectId: z.uuid('Not the id of anything') };

export const ListFiles = z.strictObject(subject);
export const PrepareFile = z.strictObject({ ...subject, name: line(255) });
export const AttachFile = z.strictObject({
  ...subject,
  name: line(255),
  /** Told by the bytes, never by the name. */
  mediaType: z.string().max(120),
  bytes: z.number().int().min(1, 'The file is empty').max(attachmentLimitBytes, 'The file is larger than 50 MB'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Under which its bytes lie already, sealed with the key. */
  blobId: z.uuid(),
  keySealed: z.string(),
});
export const ReadFile = z.strictObject({ fileId: FileId });
export const RemoveFile = ReadFile;
export const RestoreFile = ReadFile;

export const StoredFile = z.object({
  id: z.string(),
  subjectKind: FileSubject,
  subjectId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  attachedAt: z.string(),
});
export type StoredFile = z.output<typeof StoredFile>;

export const FileList = z.object({ files: z.array(StoredFile) });
export type FileList = z.output<typeof FileList>;

export const FilePrepared = z.object({ practiceId: z.string(), limitBytes: z.number() });

/** For the one who reads the bytes, in this process only. */
export const FileWithKey = StoredFile.extend({ practiceId: z.string(), keySealed: z.string() });

export const KnownFiles = z.strictObject({ ids: z.array(z.uuid()).max(10_000) });
/** Of the given ids those whose bytes are still needed. */
export const NeededFiles = z.object({ ids: z.array(z.string()) });
