import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden, IdempotencyMisused, NotFound } from '../../core/errors';
import { databaseCode } from '../../core/transaction';
import { issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { postPayment } from './post-payment';
import { reversePayment } from './reverse-payment';

async function paid(world: World) {
  const bill = await issued(world);
  const { paymentId } = await postPayment(world.as('biller'), { invoiceId: bill.id, amountCents: 201_500, receivedOn: '2026-03-02', method: 'check', reference: '10442' });
  return { bill, paymentId };
}

describe('reversing a payment', () => {
  it('writes a row of its own; the invoice is owed again and the payer’s clock runs from its issue', async () => {
    const world = await makeWorld();
    const { bill, paymentId } = await paid(world);
    const reversed = await reversePayment(world.as('biller', { now: new Date('2026-03-20T18:00:00Z') }), { paymentId, reason: 'Bounced' });
    expect(reversed).toMatchObject({ amountCents: -201_500, invoice: { status: 'ISSUED', balanceCents: 201_500 } });
    const { payments } = await readInvoice(world.as('biller'), { invoiceId: bill.id });
    expect(payments.map(({ receivedOn, amountCents, reversesId, reversed: taken }) => ({ receivedOn, amountCents, reversesId, taken }))).toEqual([
      { receivedOn: '2026-03-02', amountCents: 201_500, reversesId: null, taken: true },
      { receivedOn: '2026-03-20', amountCents: -201_500, reversesId: paymentId, taken: false },
    ]);
    const open = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, state: 'OPEN' } }));
    expect(open.map(({ rule, triggerOn, feeAtRiskCents }) => [rule, triggerOn.toISOString().slice(0, 10), feeAtRiskCents])).toEqual([['bill.payment', '2026-03-02', 201_500]]);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('payment.reverse');
  });

  it('happens once: not twice, not of a reversal, not by two at once', async () => {
    const world = await makeWorld();
    const { bill, paymentId } = await paid(world);
    const both = await Promise.allSettled([1, 2].map(() => reversePayment(world.as('biller'), { paymentId, reason: 'Bounced' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { rule: 'payment.already_reversed' } });
    const { payments, balanceCents } = await readInvoice(world.as('biller'), { invoiceId: bill.id });
    expect(balanceCents).toBe(201_500);
    await expect(reversePayment(world.as('biller'), { paymentId: payments.at(-1)?.id ?? '', reason: 'Again' })).rejects.toMatchObject({ rule: 'payment.not_found' });
  });

  it('has one effect under one key; another body under it is refused', async () => {
    const world = await makeWorld();
    const { paymentId } = await paid(world);
    const idempotencyKey = randomUUID();
    const act = (reason: string) => reversePayment(world.as('biller', { idempotencyKey }), { paymentId, reason });
    expect(await act('Bounced')).toEqual(await act('Bounced'));
    await expect(act('Other')).rejects.toBeInstanceOf(IdempotencyMisused);
  });

  it('is for billers and owners of this practice, and the payment itself cannot be rewritten', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { bill, paymentId } = await paid(world);
    await expect(reversePayment(world.as('viewer'), { paymentId, reason: 'Bounced' })).rejects.toBeInstanceOf(Forbidden);
    await expect(reversePayment(next.as('owner'), { paymentId, reason: 'Bounced' })).rejects.toBeInstanceOf(NotFound);
    const rewritten = inPractice(world.practiceId, (tx) => tx.payment.updateMany({ where: { practiceId: world.practiceId, id: paymentId }, data: { amountCents: 1 } }));
    expect(await rewritten.then(() => 'done', databaseCode)).toBe('42501');
    expect((await readInvoice(world.as('owner'), { invoiceId: bill.id })).paidCents).toBe(201_500);
  });
});
