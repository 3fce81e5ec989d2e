import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden, IdempotencyMisused, NotFound } from '../../core/errors';
import { drafted, issued } from '../../test/billable';
import { received } from '../../test/ledger';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { creditInvoice } from '../invoices/credit-invoice';
import { readInvoice } from '../invoices/queries';
import { applyReceiptParts } from '../receipts/apply-receipt-parts';
import { postPayment } from './post-payment';

const check = { receivedOn: '2026-03-02', method: 'check', reference: '10442' } as const;

describe('posting a payment', () => {
  it('takes it in part and whole; paid in full the payer’s clock is met', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const part = await postPayment(world.as('biller'), { invoiceId: bill.id, amountCents: 100_000, ...check });
    expect(part.invoice).toMatchObject({ status: 'PARTLY_PAID', paidCents: 100_000, balanceCents: 101_500 });
    const stage = async () => inPractice(world.practiceId, async (tx) => [(await tx.case.findFirstOrThrow({ where: { id: bill.caseId } })).stage, (await tx.clock.findFirstOrThrow({ where: { practiceId: world.practiceId } })).feeAtRiskCents]);
    expect(await stage()).toEqual(['PART_PAID', 101_500]);
    const rest = await postPayment(world.as('owner'), { invoiceId: bill.id, amountCents: 101_500, ...check });
    expect(rest.invoice).toMatchObject({ status: 'PAID', balanceCents: 0 });
    expect(await stage()).toEqual(['PAID', 0]);
    expect((await auditedOperations(world.practiceId)).slice(-2)).toEqual(['payment.post', 'payment.post']);
  });

  it('is never above what is owed without saying so, not even by two at once', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const act = (amountCents: number) => postPayment(world.as('biller'), { invoiceId: bill.id, amountCents, ...check });
    await expect(act(201_501)).rejects.toMatchObject({ rule: 'payment.exceeds_balance' });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => act(50_000)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).balanceCents).toBe(1_500);
    await expect(postPayment(world.as('biller'), { invoiceId: bill.id, amountCents: 2_000, ...check, overpaymentAccepted: true })).rejects.toThrow('Say why');
    const over = await postPayment(world.as('biller'), { invoiceId: bill.id, amountCents: 2_000, ...check, overpaymentAccepted: true, reason: 'Interest included' });
    expect(over.invoice).toMatchObject({ status: 'OVERPAID', balanceCents: -500 });
  });

  it('does not record a check again that is there and holds the amount', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const again = { invoiceId: bill.id, amountCents: 50_000, ...check };
    const { id: receiptId } = await received(world, 50_000, { reference: check.reference });
    await expect(postPayment(world.as('biller'), again)).rejects.toMatchObject({ rule: 'receipt.twin', details: { receiptId } });
    await applyReceiptParts(world.as('biller'), { receiptId: receiptId as never, parts: [{ invoiceId: bill.id as never, amountCents: 50_000 }] });
    // The check is used up: one of the same number and amount is another one.
    expect((await postPayment(world.as('biller'), again)).invoice.paidCents).toBe(100_000);
  });

  it('has one effect under one key; another body under it is refused', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const idempotencyKey = randomUUID();
    const act = (amountCents: number) => postPayment(world.as('biller', { idempotencyKey }), { invoiceId: bill.id, amountCents, ...check });
    const answers = await Promise.all([act(5_000), act(5_000), act(5_000)]);
    expect(new Set(answers.map(({ paymentId }) => paymentId)).size).toBe(1);
    await expect(act(5_001)).rejects.toBeInstanceOf(IdempotencyMisused);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).paidCents).toBe(5_000);
  });

  it('refuses drafts, credit notes, days ahead, other roles and the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    await expect(postPayment(world.as('biller'), { invoiceId: draft.id, amountCents: 100, ...check })).rejects.toMatchObject({ rule: 'payment.invoice_not_issued' });
    const bill = await issued(world);
    const { creditNote } = await creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: 100, reason: 'Rounding' });
    await expect(postPayment(world.as('biller'), { invoiceId: creditNote.id, amountCents: 100, ...check })).rejects.toMatchObject({ rule: 'payment.credit_note' });
    await expect(postPayment(world.as('biller'), { invoiceId: bill.id, amountCents: 100, ...check, receivedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'payment.in_future' });
    await expect(postPayment(world.as('physician'), { invoiceId: bill.id, amountCents: 100, ...check })).rejects.toBeInstanceOf(Forbidden);
    await expect(postPayment(next.as('owner'), { invoiceId: bill.id, amountCents: 100, ...check })).rejects.toBeInstanceOf(NotFound);
    expect(await inPractice(world.practiceId, (tx) => tx.payment.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
