import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { attachmentLimitBytes, FileList, fileSubjects, FilePrepared, FileWithKey, KnownFiles, ListFiles, NeededFiles, PrepareFile, ReadFile, type FileSubject, type StoredFile } from './schema';

const keptAfterRemovalMs = 30 * 24 * 60 * 60_000;

/** The files of a case, a referral, a letter or an appointment; oldest first. */
export const listFiles = query({
  name: 'file.list',
  input: ListFiles,
  output: FileList,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    await mustExist(db, practiceId, input.subjectKind, input.subjectId);
    const rows = await db.storedFile.findMany({ where: { practiceId, ...input, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 500 });
    return { files: rows.map(toStoredFile) };
  },
});

/** Whether a file may be attached here, asked before its first byte is taken. @throws NotFound */
export const prepareFile = query({
  name: 'file.prepare',
  input: PrepareFile,
  output: FilePrepared,
  async run({ ctx, input, db }) {
    await mustExist(db, ctx.practiceId, input.subjectKind, input.subjectId);
    return { practiceId: ctx.practiceId, limitBytes: attachmentLimitBytes };
  },
});

/** A file with what opens its bytes; each reading is kept in the access log. @throws NotFound */
export const readFile = query({
  name: 'file.read',
  input: ReadFile,
  output: FileWithKey,
  access: ({ fileId }) => ['file', fileId],
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const row = await db.storedFile.findUnique({ where: { practiceId_id: { practiceId, id: input.fileId }, subjectKind: { in: [...fileSubjects] }, removedAt: null } });
    if (!row) throw new NotFound();
    return { ...toStoredFile(row), practiceId, keySealed: row.keySealed };
  },
});

/** Which stored bytes still belong to a file, or to one that was removed less than 30 days ago. */
export const listNeededFiles = query({
  name: 'file.list_needed',
  input: KnownFiles,
  output: NeededFiles,
  async run({ ctx, input, db }) {
    const removedAt = { OR: [{ removedAt: null }, { removedAt: { gt: new Date(ctx.now.getTime() - keptAfterRemovalMs) } }] };
    const rows = await db.storedFile.findMany({ where: { practiceId: ctx.practiceId, id: { in: input.ids }, ...removedAt }, select: { id: true } });
    return { ids: rows.map(({ id }) => id) };
  },
});

/** @throws NotFound when there is no such thing in this practice */
export async function mustExist(db: ReadTx, practiceId: PracticeId, kind: FileSubject, id: string): Promise<void> {
  const where = { practiceId_id: { practiceId, id } };
  const select = { id: true } as const;
  const find = {
    case: () => db.case.findUnique({ where, select }),
    referral: () => db.referral.findUnique({ where, select }),
    letter: () => db.letter.findUnique({ where, select }),
    evaluation: () => db.evaluation.findUnique({ where, select }),
    packet: () => db.packet.findUnique({ where, select }),
    report: () => db.report.findUnique({ where, select }),
  } as const satisfies Record<FileSubject, () => Promise<{ id: string } | null>>;
  if (!(await find[kind]())) throw new NotFound();
}

/** The DTO of a file. */
export function toStoredFile(row: { id: string; subjectKind: string; subjectId: string; name: string; mediaType: string; bytes: number; sha256: string; createdAt: Date }): StoredFile {
  return { ...row, subjectKind: row.subjectKind as FileSubject, attachedAt: row.createdAt.toISOString() };
}
