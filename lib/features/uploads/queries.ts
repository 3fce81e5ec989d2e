import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { PracticeId } from '../../core/context';
import { missingParts, partAt, partBytes } from '../../domain/records/upload-parts';
import { RuleBroken } from '../../domain/rule-broken';
import { FilePrepared, KnownParts, NeededParts, OpenUpload, PartPrepared, PrepareFile, PreparePart, ReadUpload, Upload, UploadOpened } from './schema';

const keptAfterRemovalMs = 30 * 24 * 60 * 60_000;

/** Where an upload was: which parts are still to be sent. @throws NotFound */
export const readUpload = query({
  name: 'upload.read',
  input: ReadUpload,
  output: Upload,
  run: async ({ ctx, input, db }) => toUpload(await uploadOf(db, ctx.practiceId, input.uploadId), false),
});

/** Whether a packet takes a file, asked before its first byte. @throws NotFound; RuleBroken `case.closed`, `packet.billed` */
export const prepareFile = query({
  name: 'upload.prepare_file',
  input: PrepareFile,
  output: FilePrepared,
  async run({ ctx: { practiceId }, input, db }) {
    await mustTakeFiles(db, practiceId, input.packetId);
    return { practiceId };
  },
});

/** Whether an upload takes a part, and how long it must be. @throws NotFound; RuleBroken `upload.no_such_part`, `upload.complete` */
export const preparePart = query({
  name: 'upload.prepare_part',
  input: PreparePart,
  output: PartPrepared,
  async run({ ctx: { practiceId }, input, db }) {
    const row = await uploadOf(db, practiceId, input.uploadId);
    if (row.state !== 'RECEIVING') throw new RuleBroken('upload.complete', 'All of this file has arrived already.');
    const part = partAt(Number(row.bytes), input.offset);
    if (!part) throw new RuleBroken('upload.no_such_part', `Parts begin at multiples of ${partBytes} bytes inside the file.`);
    return { practiceId, keySealed: row.keySealed, bytes: part.bytes };
  },
});

/** The parts of an upload in order, to be hashed as a whole. @throws NotFound; RuleBroken `upload.incomplete` while some are missing */
export const openUpload = query({
  name: 'upload.open',
  input: OpenUpload,
  output: UploadOpened,
  async run({ ctx: { practiceId }, input, db }) {
    const row = await uploadOf(db, practiceId, input.uploadId);
    const { missing, state } = toUpload(row, false);
    if (state === 'receiving' && missing.length > 0) throw new RuleBroken('upload.incomplete', `${missing.length === 1 ? 'A part is' : `${missing.length} parts are`} still to be sent.`);
    return { practiceId, keySealed: row.keySealed, bytes: Number(row.bytes), sha256: row.sha256, state, partIds: row.parts.map(({ id }) => id) };
  },
});

/** Which stored bytes still belong to a record file or to the pictures of a page, or to a file that was removed less than 30 days ago. */
export const listNeededParts = query({
  name: 'upload.list_needed',
  input: KnownParts,
  output: NeededParts,
  async run({ ctx: { practiceId, now }, input: { ids }, db }) {
    const kept = { OR: [{ removedAt: null }, { removedAt: { gt: new Date(now.getTime() - keptAfterRemovalMs) } }] };
    const parts = await db.recordFilePart.findMany({ where: { practiceId, id: { in: ids }, file: kept }, select: { id: true } });
    const pages = await db.recordPage.findMany({ where: { practiceId, OR: [{ viewBlobId: { in: ids } }, { thumbBlobId: { in: ids } }] }, select: { viewBlobId: true, thumbBlobId: true } });
    const asked = new Set<string>(ids);
    return { ids: [...parts.map(({ id }) => id), ...pages.flatMap(({ viewBlobId, thumbBlobId }) => [viewBlobId, thumbBlobId])].filter((id) => id !== null && asked.has(id)) as string[] };
  },
});

/** An upload with its parts in order. @throws NotFound */
export async function uploadOf(db: ReadTx, practiceId: PracticeId, uploadId: string) {
  const row = await db.recordFile.findUnique({
    where: { practiceId_id: { practiceId, id: uploadId }, removedAt: null },
    include: { parts: { select: { id: true, offset: true, bytes: true, sha256: true }, orderBy: { offset: 'asc' } } },
  });
  if (!row) throw new NotFound();
  return row;
}

/** The DTO of an upload. */
export function toUpload(row: Awaited<ReturnType<typeof uploadOf>>, duplicate: boolean): Upload {
  const { id, packetId, name, sha256, state } = row;
  const bytes = Number(row.bytes);
  const held = row.parts.map((part) => ({ offset: Number(part.offset), bytes: part.bytes }));
  return { id, packetId, name, sha256, bytes, state: state.toLowerCase() as Upload['state'], partBytes, missing: state === 'RECEIVING' ? missingParts(bytes, held).map(({ offset }) => offset) : [], duplicate };
}

async function mustTakeFiles(db: ReadTx, practiceId: PracticeId, packetId: string): Promise<void> {
  const row = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { case: { select: { closedAt: true } }, evaluation: { select: { invoices: { where: { kind: 'INVOICE', state: 'ISSUED' }, select: { id: true } } } } } });
  if (!row) throw new NotFound();
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (row.evaluation.invoices.length > 0) throw new RuleBroken('packet.billed', 'These pages are billed. Void the invoice before you change them.');
}
