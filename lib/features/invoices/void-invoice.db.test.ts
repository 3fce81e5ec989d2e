import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, IdempotencyMisused, NotFound } from '../../core/errors';
import { drafted, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { reversePayment } from '../payments/reverse-payment';
import { creditInvoice } from './credit-invoice';
import { readInvoice } from './queries';
import { voidInvoice } from './void-invoice';

const reason = 'Billed to the wrong carrier';

describe('voiding an invoice', () => {
  it('keeps the number, ends the payer’s clock and asks for the bill again', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const voided = await voidInvoice(world.as('biller'), { invoiceId: bill.id, version: bill.version, reason });
    expect(voided).toMatchObject({ state: 'VOID', status: 'VOID', number: '2026-0001' });
    await inPractice(world.practiceId, async (tx) => {
      const clocks = await tx.clock.findMany({ where: { practiceId: world.practiceId }, orderBy: { rule: 'asc' } });
      expect(clocks.map(({ rule, state }) => [rule, state])).toEqual([['bill.payment', 'STOPPED'], ['bill.submission', 'OPEN']]);
    });
    expect((await issued(world)).number).toBe('2026-0002');
    expect(await auditedOperations(world.practiceId)).toContain('invoice.void');
  });

  it('is refused with money or credits on it, until they are taken back', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const version = async () => (await readInvoice(world.as('biller'), { invoiceId: bill.id })).version;
    const { paymentId } = await postPayment(world.as('biller'), { invoiceId: bill.id, receivedOn: '2026-03-02', amountCents: 50_000, method: 'check' });
    await expect(voidInvoice(world.as('biller'), { invoiceId: bill.id, version: await version(), reason })).rejects.toMatchObject({ rule: 'invoice.has_payments' });
    await reversePayment(world.as('biller'), { paymentId, reason: 'Bounced' });
    const { creditNote } = await creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: 10_000, reason });
    await expect(voidInvoice(world.as('biller'), { invoiceId: bill.id, version: await version(), reason })).rejects.toMatchObject({ rule: 'invoice.has_credits' });
    const note = await readInvoice(world.as('biller'), { invoiceId: creditNote.id });
    expect(note.credits).toEqual({ id: bill.id, number: '2026-0001' });
    await voidInvoice(world.as('biller'), { invoiceId: creditNote.id, version: note.version, reason: 'Credit was not due' });
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).balanceCents).toBe(201_500);
    expect((await voidInvoice(world.as('biller'), { invoiceId: bill.id, version: await version(), reason })).state).toBe('VOID');
  });

  it('has one effect under one key, and another body under it is refused', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const idempotencyKey = randomUUID();
    const act = (why: string) => voidInvoice(world.as('biller', { idempotencyKey }), { invoiceId: bill.id, version: bill.version, reason: why });
    expect(await act(reason)).toEqual(await act(reason));
    await expect(act('Another reason')).rejects.toBeInstanceOf(IdempotencyMisused);
  });

  it('refuses drafts, what is void already, stale versions, other roles and the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    await expect(voidInvoice(world.as('biller'), { invoiceId: draft.id, version: 1, reason })).rejects.toMatchObject({ rule: 'invoice.not_issued' });
    const bill = await issued(world);
    const act = { invoiceId: bill.id, version: bill.version, reason };
    await expect(voidInvoice(world.as('physician'), act)).rejects.toBeInstanceOf(Forbidden);
    await expect(voidInvoice(next.as('owner'), act)).rejects.toBeInstanceOf(NotFound);
    await expect(voidInvoice(world.as('owner'), { ...act, version: 9 })).rejects.toBeInstanceOf(Conflict);
    expect((await readInvoice(world.as('owner'), { invoiceId: bill.id })).state).toBe('ISSUED');
    const { version } = await voidInvoice(world.as('owner'), act);
    await expect(voidInvoice(world.as('owner'), { ...act, version })).rejects.toMatchObject({ rule: 'invoice.not_issued' });
  });
});
