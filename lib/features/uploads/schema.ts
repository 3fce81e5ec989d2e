import { z } from 'zod';
import { fileLabel } from '../../domain/records/file-name';
import { PacketId, RecordFileId, RecordFileState } from '../packets/schema';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 as 64 hexadecimal characters');
const FileName = z.string().max(10_000).transform(fileLabel);
const Offset = z.coerce.number().int().min(0);
const FileBytes = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const BeginUpload = z.strictObject({ packetId: PacketId, name: FileName, bytes: FileBytes, sha256: Sha256 });
export const ReadUpload = z.strictObject({ uploadId: RecordFileId });
export const CancelUpload = ReadUpload;
export const OpenUpload = ReadUpload;

/** An upload as the one who sends it needs to know it. */
export const Upload = z.object({
  id: z.string(),
  packetId: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  state: RecordFileState,
  partBytes: z.number(),
  /** Where the parts begin that are still to be sent. */
  missing: z.array(z.number()),
  /** The same bytes are in this packet already, as this file. */
  duplicate: z.boolean(),
});
export type Upload = z.output<typeof Upload>;

export const PreparePart = z.strictObject({ uploadId: RecordFileId, offset: Offset });
/** For the one who takes the bytes, in this process only. */
export const PartPrepared = z.object({ practiceId: z.string(), keySealed: z.string(), bytes: z.number() });

const StoredPart = z.object({ id: z.uuid(), offset: FileBytes, bytes: z.number().int().min(1), sha256: Sha256 });
export const KeepPart = z.strictObject({ uploadId: RecordFileId, offset: Offset, bytes: z.number().int().min(1), sha256: Sha256, blobId: z.uuid() });
export const PartKept = z.object({ missing: z.array(z.number()) });

/** What lies in the store of an upload, to be hashed before it is complete. */
export const UploadOpened = z.object({ practiceId: z.string(), keySealed: z.string(), bytes: z.number(), sha256: z.string(), state: RecordFileState, partIds: z.array(z.string()) });
export const CompleteUpload = z.strictObject({ uploadId: RecordFileId, partIds: z.array(z.uuid()).max(200_000), foundSha256: Sha256 });
export const UploadCompleted = z.object({ matches: z.boolean(), upload: Upload });

export const PrepareFile = z.strictObject({ packetId: PacketId, name: FileName });
export const FilePrepared = z.object({ practiceId: z.string() });
export const KeepFile = z.strictObject({ packetId: PacketId, name: FileName, bytes: FileBytes, sha256: Sha256, keySealed: z.string(), parts: z.array(StoredPart).max(200_000) });
/** The same bytes a second time are the file that is there. */
export const FileKept = z.object({ id: z.string(), sha256: z.string(), bytes: z.number(), duplicate: z.boolean(), partIds: z.array(z.string()) });

export const ForgetUploads = z.strictObject({});
export const UploadsForgotten = z.object({ count: z.number() });
export const KnownParts = z.strictObject({ ids: z.array(z.uuid()).max(10_000) });
/** Of the given ids those whose bytes are still needed. */
export const NeededParts = z.object({ ids: z.array(z.string()) });
