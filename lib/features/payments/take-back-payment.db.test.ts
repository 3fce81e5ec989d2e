import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { readReceipt } from '../receipts/queries';
import { reversePayment } from './reverse-payment';
import { takeBackPayment } from './take-back-payment';

async function shared(world: World) {
  const bills = await issuedBills(world, 2);
  const { id } = await received(world, 300_000, { parts: bills.map((bill) => ({ invoiceId: bill.id, amountCents: 100_000 })) as never });
  const { parts } = await readReceipt(world.as('owner'), { receiptId: id as never });
  const part = parts.find(({ invoiceId }) => invoiceId === bills[0]?.id);
  return { bills, receiptId: id, paymentId: part?.paymentId as never };
}

describe('taking a part of a check off an invoice', () => {
  it('makes it unapplied again and the invoice owed; the other part stays', async () => {
    const world = await makeWorld();
    const { bills, receiptId, paymentId } = await shared(world);
    expect(await takeBackPayment(world.as('biller'), { paymentId, reason: 'Wrong bill' })).toMatchObject({ id: receiptId, appliedCents: 100_000, unappliedCents: 200_000 });
    expect(await readInvoice(world.as('biller'), { invoiceId: bills[0]?.id as never })).toMatchObject({ balanceCents: 201_500, status: 'ISSUED' });
    expect(await readInvoice(world.as('biller'), { invoiceId: bills[1]?.id as never })).toMatchObject({ balanceCents: 101_500 });
    await expect(takeBackPayment(world.as('biller'), { paymentId, reason: 'Again' })).rejects.toMatchObject({ rule: 'payment.already_reversed' });
    expect((await auditedOperations(world.practiceId)).slice(-2)).toEqual(['payment.take_back', 'payment.take_back']);
  });

  it('a part of a larger check is not reversed as if it were the check', async () => {
    const world = await makeWorld();
    const { paymentId, receiptId } = await shared(world);
    await expect(reversePayment(world.as('biller'), { paymentId, reason: 'Bounced' })).rejects.toMatchObject({ rule: 'payment.part_of_receipt', details: { receiptId } });
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { paymentId, receiptId } = await shared(world);
    await onlyFor(takeBackPayment as never, world, { paymentId, reason: 'Wrong bill' }, ['owner', 'biller']);
    await expect(takeBackPayment(next.as('owner'), { paymentId, reason: 'Wrong bill' })).rejects.toBeInstanceOf(NotFound);
    expect((await readReceipt(world.as('owner'), { receiptId: receiptId as never })).appliedCents).toBe(200_000);
  });
});
