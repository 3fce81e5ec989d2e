import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden, IdempotencyMisused, NotFound } from '../../core/errors';
import { drafted, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { creditInvoice } from './credit-invoice';
import { readInvoice } from './queries';

const reason = 'Agreed with the adjuster';

describe('crediting an invoice', () => {
  it('issues a note in its own series and lowers what is owed; fully credited, the clock ends', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const first = await creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: 1_500, reason });
    expect(first).toMatchObject({ creditNote: { number: 'CN-2026-0001' }, invoice: { creditedCents: 1_500, balanceCents: 200_000, status: 'PARTLY_PAID' } });
    const rest = await creditInvoice(world.as('owner'), { invoiceId: bill.id, amountCents: 200_000, reason });
    expect(rest).toMatchObject({ creditNote: { number: 'CN-2026-0002' }, invoice: { balanceCents: 0, status: 'PAID' } });
    await inPractice(world.practiceId, async (tx) => {
      expect((await tx.clock.findFirstOrThrow({ where: { practiceId: world.practiceId, rule: 'bill.payment' } })).state).toBe('MET');
      expect((await tx.case.findFirstOrThrow({ where: { id: bill.caseId } })).stage).toBe('PAID');
    });
    expect((await issued(world)).number).toBe('2026-0002');
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).creditNotes.map(({ number, totalCents }) => [number, totalCents])).toEqual([['CN-2026-0001', 1_500], ['CN-2026-0002', 200_000]]);
    expect(await auditedOperations(world.practiceId)).toContain('invoice.credit');
  });

  it('is never above what is owed', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    await postPayment(world.as('biller'), { invoiceId: bill.id, receivedOn: '2026-03-02', amountCents: 200_000, method: 'ach' });
    await expect(creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: 1_501, reason })).rejects.toMatchObject({ rule: 'credit.exceeds_balance' });
    const both = await Promise.allSettled([1_000, 1_000].map((amountCents) => creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents, reason })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).creditedCents).toBe(1_000);
  });

  it('has one effect under one key, and another body under it is refused', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const idempotencyKey = randomUUID();
    const act = (amountCents: number) => creditInvoice(world.as('biller', { idempotencyKey }), { invoiceId: bill.id, amountCents, reason });
    const [first, second] = await Promise.all([act(500), act(500)]);
    expect(second).toEqual(first);
    await expect(act(600)).rejects.toBeInstanceOf(IdempotencyMisused);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).creditedCents).toBe(500);
  });

  it('refuses drafts, credit notes, other roles and the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    await expect(creditInvoice(world.as('biller'), { invoiceId: draft.id, amountCents: 100, reason })).rejects.toMatchObject({ rule: 'payment.invoice_not_issued' });
    const bill = await issued(world);
    const { creditNote } = await creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: 100, reason });
    await expect(creditInvoice(world.as('biller'), { invoiceId: creditNote.id, amountCents: 100, reason })).rejects.toMatchObject({ rule: 'credit.of_credit_note' });
    await expect(creditInvoice(world.as('physician'), { invoiceId: bill.id, amountCents: 100, reason })).rejects.toBeInstanceOf(Forbidden);
    await expect(creditInvoice(next.as('owner'), { invoiceId: bill.id, amountCents: 100, reason })).rejects.toBeInstanceOf(NotFound);
    expect((await readInvoice(world.as('owner'), { invoiceId: bill.id })).creditedCents).toBe(100);
  });
});
