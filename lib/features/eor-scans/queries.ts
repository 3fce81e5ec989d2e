import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { EorPageWithKey, FindScan, KnownPictures, NeededPictures, PrepareScan, ScanPrepared, ScansToRead, SeeEorPage, type EorReading } from './schema';

/** The largest scan that is taken. */
export const scanLimitBytes = 50_000_000;

/** What is kept of a reading beside what people see: where the pictures of its pages lie. */
export type StoredReading = Omit<EorReading, 'pages'> & { readonly pages: readonly (EorReading['pages'][number] & { readonly viewBlobId: string; readonly thumbBlobId: string; readonly imageKeySealed: string })[] };

/** Asked before the first byte of a scan is taken. */
export const prepareScan = query({
  name: 'eor.prepare_scan',
  input: PrepareScan,
  output: ScanPrepared,
  run: ({ ctx }) => Promise.resolve({ practiceId: ctx.practiceId, limitBytes: scanLimitBytes }),
});

/** Scans that are to be read: one, or all whose reading began and did not end. */
export const findScan = query({
  name: 'eor.find_scan',
  input: FindScan,
  output: ScansToRead,
  async run({ ctx, input: { eorId }, db }) {
    const { practiceId } = ctx;
    const rows = await db.eor.findMany({ where: { practiceId, source: 'SCANNED', state: 'DRAFT', reading: { path: ['state'], equals: 'reading' }, ...(eorId ? { id: eorId } : {}) }, orderBy: { createdAt: 'asc' }, take: 50, select: { id: true, fileId: true } });
    const files = await db.storedFile.findMany({ where: { practiceId, id: { in: rows.flatMap(({ fileId }) => (fileId ? [fileId] : [])) }, removedAt: null }, select: { id: true, keySealed: true } });
    return { scans: rows.flatMap((row) => files.filter(({ id }) => id === row.fileId).map((file) => ({ eorId: row.id, fileId: file.id, keySealed: file.keySealed }))) };
  },
});

/** The picture of a page of a scanned EOR, with what opens its bytes. @throws NotFound */
export const seeEorPage = query({
  name: 'eor.see_page',
  input: SeeEorPage,
  output: EorPageWithKey,
  access: ({ eorId }) => ['eor', eorId],
  accessOnceMs: 60 * 60_000,
  async run({ ctx, input: { eorId, page }, db }) {
    const { practiceId } = ctx;
    const row = await db.eor.findUnique({ where: { practiceId_id: { practiceId, id: eorId } }, select: { reading: true } });
    const found = (row?.reading as StoredReading | null)?.pages.find((one) => one.page === page);
    if (!found) throw new NotFound();
    return { practiceId, blobId: found.viewBlobId, keySealed: found.imageKeySealed };
  },
});

/** Of the given ids those under which a picture of an EOR lies. */
export const listNeededPictures = query({
  name: 'eor.list_needed',
  input: KnownPictures,
  output: NeededPictures,
  async run({ ctx, input: { ids }, db }) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select b.id from "Eor" e cross join lateral jsonb_array_elements(coalesce(e.reading->'pages', '[]'::jsonb)) p cross join lateral (values (p->>'viewBlobId'), (p->>'thumbBlobId')) b(id)
      where e."practiceId" = ${ctx.practiceId}::uuid and e.reading is not null and b.id = any(${ids}::text[])`;
    return { ids: rows.map(({ id }) => id) };
  },
});
