import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { readReceipt } from '../receipts/queries';
import { recordRefund } from './record-refund';
import { reverseRefund } from './reverse-refund';

async function refunded(world: World) {
  const { id } = await received(world, 1_000);
  await recordRefund(world.as('biller'), { receiptId: id as never, refundedOn: '2026-03-02', amountCents: 400, method: 'check', reason: 'Paid twice' });
  const { refunds } = await readReceipt(world.as('biller'), { receiptId: id as never });
  return { receiptId: id as never, refundId: refunds[0]?.id as never };
}

describe('taking a refund back', () => {
  it('writes a row of its own; the money is unapplied again, once', async () => {
    const world = await makeWorld();
    const { receiptId, refundId } = await refunded(world);
    expect(await reverseRefund(world.as('biller'), { refundId, reason: 'Check was never sent' })).toMatchObject({ refundedCents: 0, unappliedCents: 1_000 });
    await expect(reverseRefund(world.as('biller'), { refundId, reason: 'Again' })).rejects.toMatchObject({ rule: 'payment.already_reversed' });
    const { refunds } = await readReceipt(world.as('biller'), { receiptId });
    expect(refunds.map(({ amountCents, takenBack }) => [amountCents, takenBack])).toEqual([[400, true], [-400, false]]);
    await expect(reverseRefund(world.as('biller'), { refundId: refunds[1]?.id as never, reason: 'Again' })).rejects.toMatchObject({ rule: 'payment.not_found' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('refund.reverse');
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { receiptId, refundId } = await refunded(world);
    await onlyFor(reverseRefund as never, world, { refundId, reason: 'Never sent' }, ['owner', 'biller']);
    await expect(reverseRefund(next.as('owner'), { refundId, reason: 'Never sent' })).rejects.toBeInstanceOf(NotFound);
    expect((await readReceipt(world.as('owner'), { receiptId })).refundedCents).toBe(400);
  });
});
