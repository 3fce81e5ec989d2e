import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { recordRefund } from '../refunds/record-refund';
import { readReceipt } from './queries';
import { reverseReceipt } from './reverse-receipt';

describe('reversing a check', () => {
  it('takes every part off its invoice; each is owed again and the check holds nothing', async () => {
    const world = await makeWorld();
    const bills = await issuedBills(world, 2);
    const { id } = await received(world, 450_000, { parts: bills.map((bill) => ({ invoiceId: bill.id, amountCents: 201_500 })) as never });
    const reversed = await reverseReceipt(world.as('biller'), { receiptId: id as never, reason: 'Returned unpaid' });
    expect(reversed).toMatchObject({ state: 'reversed', appliedCents: 0, unappliedCents: 0 });
    for (const bill of bills) expect(await readInvoice(world.as('biller'), { invoiceId: bill.id as never })).toMatchObject({ status: 'ISSUED', balanceCents: 201_500 });
    const read = await readReceipt(world.as('owner'), { receiptId: id as never });
    expect(read).toMatchObject({ reversedOn: '2026-03-02', reverseReason: 'Returned unpaid' });
    expect(read.parts.map(({ amountCents }) => amountCents).sort((a, b) => a - b)).toEqual([-201_500, -201_500, 201_500, 201_500]);
    await expect(reverseReceipt(world.as('biller'), { receiptId: id as never, reason: 'Again' })).rejects.toMatchObject({ rule: 'receipt.reversed' });
    expect((await auditedOperations(world.practiceId)).slice(-3)).toEqual(['receipt.reverse', 'receipt.reverse', 'receipt.reverse']);
  });

  it('is refused where a part was refunded, and to two at once', async () => {
    const world = await makeWorld();
    const refunded = await received(world, 1_000);
    await recordRefund(world.as('biller'), { receiptId: refunded.id as never, refundedOn: '2026-03-02', amountCents: 400, method: 'check', reason: 'Paid twice' });
    await expect(reverseReceipt(world.as('biller'), { receiptId: refunded.id as never, reason: 'Returned' })).rejects.toMatchObject({ rule: 'receipt.refunded' });
    const { id } = await received(world, 2_000);
    const both = await Promise.allSettled([1, 2].map(() => reverseReceipt(world.as('biller'), { receiptId: id as never, reason: 'Returned' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { id } = await received(world, 1_000);
    await onlyFor(reverseReceipt as never, world, { receiptId: id, reason: 'Returned' }, ['owner', 'biller']);
    await expect(reverseReceipt(next.as('owner'), { receiptId: id as never, reason: 'Returned' })).rejects.toBeInstanceOf(NotFound);
    expect((await readReceipt(world.as('owner'), { receiptId: id as never })).state).toBe('unapplied');
  });
});
