import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { agreementProblem } from '../../domain/agreement/problem';
import { termsInWords, type AgreementTerms } from '../../domain/agreement/terms';
import { AgreementList, ListAgreements, type Agreement } from './schema';

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];

/** One agreement as it is stored; null when it is not there or not of this practice. */
export async function findAgreement(db: Pick<ReadTx, 'feeAgreement'>, ctx: PracticeCtx, id: string): Promise<Agreement | null> {
  const [row] = await rowsWhere(db, { practiceId: ctx.practiceId, id });
  return row ? toAgreement(row, ctx) : null;
}

/** What clients agreed to pay, active ones first, then by name; those of one payer where it is named. */
export const listAgreements = query({
  name: 'agreement.list',
  input: ListAgreements,
  output: AgreementList,
  run: async ({ ctx, input, db }) => {
    const rows = await rowsWhere(db, { practiceId: ctx.practiceId, ...(input.payerId ? { payerId: input.payerId } : {}) });
    return { agreements: rows.map((row) => toAgreement(row, ctx)) };
  },
});

function rowsWhere(db: Pick<ReadTx, 'feeAgreement'>, where: { practiceId: string; id?: string; payerId?: string }) {
  return db.feeAgreement.findMany({ where, include: { payer: { select: { name: true } } }, orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }] });
}

/** The terms of a stored agreement as the domain takes them. */
export function termsOf(row: Omit<AgreementTerms, 'startsOn' | 'expiresOn'> & { startsOn: Date | null; expiresOn: Date | null }): AgreementTerms {
  return { ...row, startsOn: fromOptionalDateColumn(row.startsOn), expiresOn: fromOptionalDateColumn(row.expiresOn) };
}

function toAgreement(row: Row, ctx: PracticeCtx): Agreement {
  const { startsOn, expiresOn } = termsOf(row);
  return { ...row, payerName: row.payer?.name ?? null, startsOn, expiresOn, terms: termsInWords(termsOf(row)), problem: agreementProblem({ active: row.active, startsOn, expiresOn }, ctx.today) };
}
