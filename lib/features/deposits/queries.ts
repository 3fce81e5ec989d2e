import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query } from '../../core/operation';
import { DepositLedger, ListDeposits, type CaseDeposits, type DepositEntry } from './schema';

type Moved = Omit<DepositEntry, 'balanceCents'> & { at: number };

/** The deposit ledger: what is held for each case and how it came about, the oldest movement first. */
export const listDeposits = query({
  name: 'deposit.list',
  input: ListDeposits,
  output: DepositLedger,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const receipts = await db.receipt.findMany({
      where: { practiceId, kind: 'DEPOSIT', ...(input.caseId ? { caseId: input.caseId } : {}) },
      include: { payer: { select: { name: true } }, case: { select: { id: true, number: true, claimant: { select: { name: true } } } }, refunds: true, payments: { include: { invoice: { select: { number: true } } } } },
      orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    });
    const cases = new Map<string, CaseDeposits & { moved: Moved[] }>();
    for (const receipt of receipts) {
      if (!receipt.case) continue;
      const { id: caseId, number: caseNumber, claimant } = receipt.case;
      const held = cases.get(caseId) ?? { caseId, caseNumber, claimantName: seesClaimants(ctx) ? claimant.name : null, payerName: receipt.payer.name, heldCents: 0, entries: [], moved: [] };
      cases.set(caseId, held);
      const base = { receiptId: receipt.id, reference: receipt.reference, invoiceId: null, invoiceNumber: null };
      held.moved.push({ ...base, id: receipt.id, on: fromDateColumn(receipt.receivedOn), event: 'received', cents: receipt.amountCents, at: receipt.createdAt.getTime() });
      for (const payment of receipt.payments) {
        held.moved.push({ ...base, id: payment.id, on: fromDateColumn(payment.countsOn), event: payment.reversesId === null ? 'applied' : 'taken_back', invoiceId: payment.invoiceId, invoiceNumber: payment.invoice.number, cents: -payment.amountCents, at: payment.createdAt.getTime() });
      }
      for (const refund of receipt.refunds) held.moved.push({ ...base, id: refund.id, on: fromDateColumn(refund.refundedOn), event: refund.reversesId === null ? 'refunded' : 'refund_reversed', reference: refund.reference, cents: -refund.amountCents, at: refund.createdAt.getTime() });
      if (receipt.reversedOn) held.moved.push({ ...base, id: `${receipt.id}-reversed`, on: fromDateColumn(receipt.reversedOn), event: 'reversed', cents: -receipt.amountCents, at: Number.MAX_SAFE_INTEGER });
    }
    const shown = [...cases.values()].map(({ moved, ...held }): CaseDeposits => {
      let balanceCents = 0;
      const entries = moved.sort((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1)).map(({ at: _at, ...entry }): DepositEntry => ({ ...entry, balanceCents: (balanceCents += entry.cents) }));
      return { ...held, entries, heldCents: balanceCents };
    });
    return { today, cases: shown.sort((a, b) => b.heldCents - a.heldCents || b.caseNumber - a.caseNumber), heldCents: shown.reduce((sum, { heldCents }) => sum + heldCents, 0) };
  },
});
