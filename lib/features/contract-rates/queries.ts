import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { contractOn, discountTaken, type ContractTerm } from '../../domain/billing/contract-rate';
import { ContractRateList, DiscountList, ListContractRates, ListDiscounts, type ContractRate } from './schema';

interface StoredTerm {
  readonly code: string;
  readonly unitPriceCents: number | null;
  readonly shareBps: number | null;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
  readonly reference: string;
}

/** A stored rate as the domain prices with it. */
export function toContractTerm({ code, unitPriceCents, shareBps, startsOn, endsOn, reference }: StoredTerm): ContractTerm {
  return { code, unitPriceCents, shareBps, startsOn: fromDateColumn(startsOn), endsOn: fromOptionalDateColumn(endsOn), reference };
}

function rowsWhere(db: Pick<ReadTx, 'contractRate'>, where: { practiceId: string; id?: string; payerId?: string }) {
  return db.contractRate.findMany({ where, include: { payer: { select: { name: true } } }, orderBy: [{ active: 'desc' }, { payer: { name: 'asc' } }, { code: 'asc' }, { startsOn: 'desc' }, { id: 'asc' }] });
}

function toContractRate(row: Awaited<ReturnType<typeof rowsWhere>>[number], { today }: PracticeCtx): ContractRate {
  const { startsOn, endsOn } = toContractTerm(row);
  return { ...row, code: row.code as ContractRate['code'], payerName: row.payer.name, startsOn, endsOn, inForce: row.active && startsOn <= today && (endsOn === null || today <= endsOn) };
}

/** One rate as it is stored; null when it is not there or not of this practice. */
export async function findContractRate(db: Pick<ReadTx, 'contractRate'>, ctx: PracticeCtx, id: string): Promise<ContractRate | null> {
  const [row] = await rowsWhere(db, { practiceId: ctx.practiceId, id });
  return row ? toContractRate(row, ctx) : null;
}

/** What payers agreed to by contract, those in use first. */
export const listContractRates = query({
  name: 'contract_rate.list',
  input: ListContractRates,
  output: ContractRateList,
  run: async ({ ctx, input, db }) => ({ rates: (await rowsWhere(db, { practiceId: ctx.practiceId, ...(input.payerId ? { payerId: input.payerId } : {}) })).map((row) => toContractRate(row, ctx)), today: ctx.today }),
});

/** Lines of posted EORs that were allowed below the schedule without a contract: network discounts do not apply to it. */
export const listDiscounts = query({
  name: 'contract_rate.list_discounts',
  input: ListDiscounts,
  output: DiscountList,
  async run({ ctx, db }) {
    const { practiceId } = ctx;
    const lines = await db.eorLine.findMany({
      where: { practiceId, allowedCents: { gt: 0 }, invoiceLineId: { not: null }, eor: { state: 'POSTED', invoice: { case: { kind: { in: ['QME', 'AME'] } } } } },
      include: { invoiceLine: true, eor: { select: { id: true, servedOn: true, invoice: { select: { id: true, number: true, serviceOn: true, payerId: true, payer: { select: { name: true, contractRates: { where: { active: true } } } } } } } } },
      orderBy: { id: 'desc' },
      take: 500,
    });
    const rows = lines.flatMap(({ id, allowedCents, invoiceLine, eor: { id: eorId, servedOn, invoice } }) => {
      if (!invoiceLine || !invoice || allowedCents >= invoiceLine.amountCents) return [];
      const contract = contractOn(invoice.payer.contractRates.map(toContractTerm), invoiceLine.code, fromDateColumn(invoice.serviceOn));
      const section = String((invoiceLine.steps as { section?: unknown } | null)?.section ?? '');
      const taken = discountTaken({ ...invoiceLine, section }, allowedCents, contract);
      return taken ? [{ eorLineId: id, eorId, invoiceId: invoice.id, number: invoice.number, payerName: invoice.payer.name, servedOn: fromOptionalDateColumn(servedOn), code: invoiceLine.code, expectedCents: allowedCents + taken.shortCents, allowedCents, ...taken }] : [];
    });
    rows.sort((a, b) => b.shortCents - a.shortCents);
    return { rows: rows.slice(0, 100), shortCents: rows.reduce((sum, { shortCents }) => sum + shortCents, 0) };
  },
});
