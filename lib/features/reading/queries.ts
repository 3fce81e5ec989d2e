import { z } from 'zod';
import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { partsOf } from '../packets/queries';
import { FileToRead, FindFileToRead, FindWordedPages, PrepareUnlock, StalledFiles, UnlockPrepared, WordedPages } from './schema';

/** A file that is being read, with what opens its bytes, and which of its pages are still at a stage. */
export const findFileToRead = query({
  name: 'reading.find_file',
  input: FindFileToRead,
  output: FileToRead,
  async run({ ctx: { practiceId }, input: { fileId, first, last, reading }, db }) {
    const row = await db.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId }, removedAt: null, state: 'PROCESSING' } });
    if (!row) return { file: null, pages: [] };
    const pages = await db.recordPage.findMany({ where: { practiceId, fileId, reading, pageInFile: { gte: first, lte: last } }, select: { pageInFile: true }, orderBy: { pageInFile: 'asc' } });
    const { id, packetId, mediaType, pageCount } = row;
    return { file: { id, packetId, mediaType, pageCount, ...(await partsOf(db, practiceId, fileId)) }, pages: pages.map(({ pageInFile }) => pageInFile) };
  },
});

/** Those of some pages of a file whose own words can be used: nothing is recognized on them. */
export const findWordedPages = query({
  name: 'reading.find_worded',
  input: FindWordedPages,
  output: WordedPages,
  async run({ ctx: { practiceId }, input: { fileId, pages }, db }) {
    const rows = await db.recordPage.findMany({ where: { practiceId, fileId, pageInFile: { in: pages }, textSource: 'layer', confidence: 100 }, select: { pageInFile: true } });
    return { pages: rows.map(({ pageInFile }) => pageInFile) };
  },
});

/** Files that are being read and of which no job is left: the worker died in a way that nobody foresaw, or all its tries failed. */
export const findStalledFiles = query({
  name: 'reading.find_stalled',
  input: z.strictObject({}),
  output: StalledFiles,
  async run({ ctx: { practiceId }, db }) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select f.id from "RecordFile" f where f."practiceId" = ${practiceId}::uuid and f.state = 'PROCESSING' and f."removedAt" is null
        and not exists (select 1 from pgboss.job j where j.name in ('read-file', 'read-pages', 'picture-pages') and j.state in ('created', 'retry', 'active') and j.data->>'fileId' = f.id::text)
      order by f.id limit 100`;
    return { fileIds: rows.map(({ id }) => id) };
  },
});

/** A file that waits for its password, with what opens its bytes. @throws NotFound; RuleBroken `record_file.not_locked` */
export const prepareUnlock = query({
  name: 'record_file.prepare_unlock',
  input: PrepareUnlock,
  output: UnlockPrepared,
  async run({ ctx: { practiceId }, input: { fileId }, db }) {
    const row = await db.recordFile.findUnique({ where: { practiceId_id: { practiceId, id: fileId }, removedAt: null }, select: { state: true } });
    if (!row) throw new NotFound();
    if (row.state !== 'NEEDS_PASSWORD') throw new RuleBroken('record_file.not_locked', 'This file does not wait for a password.');
    return { practiceId, ...(await partsOf(db, practiceId, fileId)) };
  },
});
