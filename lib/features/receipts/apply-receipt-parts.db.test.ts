import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { applyReceiptParts } from './apply-receipt-parts';

const apply = (world: World, receiptId: string, parts: [string | undefined, number][]) => applyReceiptParts(world.as('biller'), { receiptId, parts: parts.map(([invoiceId, amountCents]) => ({ invoiceId, amountCents })) } as never);

describe('applying unapplied money', () => {
  it('puts it on invoices until nothing is left', async () => {
    const world = await makeWorld();
    const [first, second] = await issuedBills(world, 2);
    const { id } = await received(world, 300_000);
    expect(await apply(world, id, [[first?.id, 201_500], [second?.id, 50_000]])).toMatchObject({ appliedCents: 251_500, unappliedCents: 48_500 });
    expect(await apply(world, id, [[second?.id, 48_500]])).toMatchObject({ state: 'applied', unappliedCents: 0 });
    expect(await readInvoice(world.as('biller'), { invoiceId: second?.id as never })).toMatchObject({ status: 'PARTLY_PAID', balanceCents: 103_000 });
    expect((await auditedOperations(world.practiceId)).slice(-2)).toEqual(['receipt.apply', 'receipt.apply']);
  });

  it('never puts more on invoices than it holds, not even by many at once', async () => {
    const world = await makeWorld();
    const bills = await issuedBills(world, 3);
    const { id } = await received(world, 250_000);
    await expect(apply(world, id, [[bills[0]?.id, 201_500], [bills[1]?.id, 48_501]])).rejects.toMatchObject({ rule: 'receipt.not_enough' });
    const outcomes = await Promise.allSettled(bills.flatMap((bill) => [1, 2, 3].map(() => apply(world, id, [[bill.id, 60_000]]))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  });

  it('a deposit goes on invoices of its case alone', async () => {
    const world = await makeWorld();
    const [own, other] = await issuedBills(world, 2);
    const { id } = await received(world, 100_000, { caseId: own?.caseId as never });
    await expect(apply(world, id, [[other?.id, 100]])).rejects.toMatchObject({ rule: 'receipt.other_case' });
    expect(await apply(world, id, [[own?.id, 100_000]])).toMatchObject({ state: 'applied' });
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const [bill] = await issuedBills(world, 1);
    const { id } = await received(world, 1_000);
    const input = { receiptId: id, parts: [{ invoiceId: bill?.id, amountCents: 100 }] };
    await onlyFor(applyReceiptParts as never, world, input, ['owner', 'biller']);
    await expect(applyReceiptParts(next.as('owner'), input as never)).rejects.toBeInstanceOf(NotFound);
    const foreign = await received(next, 1_000);
    await expect(applyReceiptParts(next.as('owner'), { ...input, receiptId: foreign.id } as never)).rejects.toBeInstanceOf(NotFound);
  });
});
