import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readReceipt } from '../receipts/queries';
import { recordRefund } from './record-refund';

const refund = { refundedOn: '2026-03-02', amountCents: 400, method: 'check', reference: '771', reason: 'Paid twice' } as const;

describe('refunding unapplied money', () => {
  it('takes it out of what the receipt holds', async () => {
    const world = await makeWorld();
    const { id } = await received(world, 1_000);
    expect(await recordRefund(world.as('biller'), { receiptId: id as never, ...refund })).toMatchObject({ refundedCents: 400, unappliedCents: 600 });
    const read = await readReceipt(world.as('biller'), { receiptId: id as never });
    expect(read.refunds).toMatchObject([{ amountCents: 400, reason: 'Paid twice', takenBack: false }]);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('refund.record');
  });

  it('is never above what is unapplied, before the money came, or ahead', async () => {
    const world = await makeWorld();
    const [bill] = await issuedBills(world, 1);
    const { id } = await received(world, 1_000, { parts: [{ invoiceId: bill?.id, amountCents: 700 }] as never });
    const act = (changes = {}) => recordRefund(world.as('biller'), { receiptId: id as never, ...refund, ...changes });
    await expect(act()).rejects.toMatchObject({ rule: 'receipt.not_enough' });
    await expect(act({ amountCents: 100, refundedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'refund.in_future' });
    await expect(act({ amountCents: 100, refundedOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'refund.before_receipt' });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => act({ amountCents: 100 })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { id } = await received(world, 1_000);
    await onlyFor(recordRefund as never, world, { receiptId: id, ...refund }, ['owner', 'biller']);
    await expect(recordRefund(next.as('owner'), { receiptId: id as never, ...refund })).rejects.toBeInstanceOf(NotFound);
    expect((await readReceipt(world.as('owner'), { receiptId: id as never })).refundedCents).toBe(0);
  });
});
