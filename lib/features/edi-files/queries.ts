import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { namesOf } from '../communications/queries';
import { EdiFileContent, EdiFileList, EdiFinding, ListEdiFiles, OpenEdiFile, type EdiFile } from './schema';

const pageSize = 25;
const mostClaims = 500;

/** Electronic files that went and came, newest first, with what became of each claim. */
export const listEdiFiles = query({
  name: 'edi_file.list',
  input: ListEdiFiles,
  output: EdiFileList,
  access: () => ['edi_file', 'list'],
  async run({ ctx, input: { cursor }, db }) {
    const { practiceId, today } = ctx;
    const [at, id] = cursor?.split('_') ?? [];
    const before = at && id ? { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] } : {};
    const found = await db.ediFile.findMany({ where: { practiceId, ...before }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: pageSize + 1, select: { id: true, createdAt: true } });
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    const ready = await db.invoice.findMany({
      where: { practiceId, kind: 'INVOICE', state: 'ISSUED', paidCents: 0, sendings: { none: { voidedOn: null } }, payer: { ediPayerId: { not: '' } }, case: { kind: { in: ['QME', 'AME'] } } },
      orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }], take: 200, select: { id: true, number: true, totalCents: true, payer: { select: { name: true } }, case: { select: { claimant: { select: { name: true } } } } },
    });
    const { ediSubmitterId } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { ediSubmitterId: true } });
    return {
      files: await filesOf(db, ctx, shown.map((file) => file.id)),
      ready: ready.map((row) => ({ invoiceId: row.id, number: row.number ?? '', payerName: row.payer.name, claimantName: row.case.claimant.name, totalCents: row.totalCents })),
      unmatched: await db.ediClaim.count({ where: { practiceId, invoiceId: null, file: { outbound: false, kind: '277' } } }),
      submitterId: ediSubmitterId, today, nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  },
});

/** The text of a file, as it was written or came. @throws NotFound */
export const openEdiFile = query({
  name: 'edi_file.open',
  input: OpenEdiFile,
  output: EdiFileContent,
  access: ({ ediFileId }) => ['edi_file', ediFileId],
  async run({ ctx, input, db }) {
    const row = await db.ediFile.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.ediFileId } }, select: { name: true, content: true } });
    if (!row) throw new NotFound();
    return row;
  },
});

/** The DTOs of files, newest first. */
export async function filesOf(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, ids: readonly string[]): Promise<EdiFile[]> {
  if (ids.length === 0) return [];
  const rows = await db.ediFile.findMany({
    where: { practiceId, id: { in: [...ids] } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, outbound: true, name: true, controlNumber: true, createdAt: true, recordedById: true, findings: true, claims: { orderBy: { position: 'asc' }, take: mostClaims, include: { invoice: { select: { id: true, number: true } } } } },
  });
  const names = await namesOf(db, rows.map(({ recordedById }) => recordedById));
  return rows.map(({ recordedById, createdAt, findings, claims, ...file }) => ({
    ...file, createdAt: createdAt.toISOString(), recordedByName: (recordedById && names.get(recordedById)) || '', findings: EdiFinding.array().parse(findings),
    claims: claims.map(({ id, position, invoice, claimControl, payerControl, state, amountCents, detail, version }) => ({ id, position, invoice: invoice && { id: invoice.id, number: invoice.number ?? '' }, claimControl, payerControl, state, amountCents, says: saysOf(detail), version })),
  }));
}

function saysOf(detail: unknown): string[] {
  const says = typeof detail === 'object' && detail !== null ? (detail as { says?: unknown }).says : null;
  return Array.isArray(says) ? says.filter((one): one is string => typeof one === 'string') : [];
}
