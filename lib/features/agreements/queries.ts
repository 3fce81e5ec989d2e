import type { PracticeId } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import { AgreementList, ListAgreements, type Agreement } from './schema';

/** One agreement as it is stored; null when it is not there or not of this practice. */
export async function findAgreement(db: Pick<ReadTx, 'feeAgreement'>, practiceId: PracticeId, id: string): Promise<Agreement | null> {
  const [row] = await agreementsWhere(db, { practiceId, id });
  return row ?? null;
}

/** What clients agreed to pay, active ones first, then by name. */
export const listAgreements = query({
  name: 'agreement.list',
  input: ListAgreements,
  output: AgreementList,
  run: async ({ ctx, db }) => ({ agreements: await agreementsWhere(db, { practiceId: ctx.practiceId }) }),
});

async function agreementsWhere(db: Pick<ReadTx, 'feeAgreement'>, where: { practiceId: PracticeId; id?: string }): Promise<Agreement[]> {
  const rows = await db.feeAgreement.findMany({ where, include: { payer: { select: { name: true } } }, orderBy: [{ active: 'desc' }, { name: 'asc' }] });
  return rows.map((row) => ({
    id: row.id, name: row.name, payerId: row.payerId, payerName: row.payer?.name ?? null,
    examCents: row.examCents, hourlyCents: row.hourlyCents, perPageCents: row.perPageCents, includedPages: row.includedPages,
    noShowCents: row.noShowCents, lateCancelCents: row.lateCancelCents, minimumCents: row.minimumCents, depositCents: row.depositCents,
    reportDays: row.reportDays, active: row.active, version: row.version,
  }));
}
