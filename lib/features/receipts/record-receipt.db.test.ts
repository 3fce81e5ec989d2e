import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { IdempotencyMisused, NotFound } from '../../core/errors';
import { issuedBills, checkOf, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { readReceipt } from './queries';
import { recordReceipt } from './record-receipt';

describe('recording a check', () => {
  it('puts one check on many invoices, in part and whole; the rest stays unapplied with its reason', async () => {
    const world = await makeWorld();
    const [first, second, third] = await issuedBills(world, 3);
    if (!first || !second || !third) throw new Error('Three invoices expected');
    const receipt = await received(world, 500_000, { reference: '88120', note: 'Remittance names a bill we do not know', parts: [{ invoiceId: first.id, amountCents: 201_500 }, { invoiceId: second.id, amountCents: 201_500 }, { invoiceId: third.id, amountCents: 50_000 }] as never });
    expect(receipt).toMatchObject({ amountCents: 500_000, appliedCents: 453_000, unappliedCents: 47_000, state: 'unapplied' });
    const states = await Promise.all([first, second, third].map(({ id }) => readInvoice(world.as('biller'), { invoiceId: id as never })));
    expect(states.map(({ status, balanceCents }) => [status, balanceCents])).toEqual([['PAID', 0], ['PAID', 0], ['PARTLY_PAID', 151_500]]);
    const read = await readReceipt(world.as('viewer'), { receiptId: receipt.id as never });
    expect(read.parts.map(({ amountCents, claimantName }) => [amountCents, claimantName])).toEqual(expect.arrayContaining([[201_500, null], [50_000, null]]));
    expect(read.openItems.map(({ balanceCents }) => balanceCents)).toEqual([151_500]);
    expect((await auditedOperations(world.practiceId)).slice(-4)).toEqual(['receipt.record', 'receipt.record', 'receipt.record', 'receipt.record']);
  });

  it('has one effect under one key, and refuses the same check twice unless it is meant', async () => {
    const world = await makeWorld();
    const idempotencyKey = randomUUID();
    const act = (amountCents: number, changes = {}) => received(world, amountCents, { reference: '10442', ...changes }, world.as('biller', { idempotencyKey }));
    const answers = await Promise.all([act(5_000), act(5_000), act(5_000)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(act(5_001)).rejects.toBeInstanceOf(IdempotencyMisused);
    await expect(received(world, 5_000, { reference: '10442' })).rejects.toMatchObject({ rule: 'receipt.twin' });
    expect((await received(world, 5_000, { reference: '10442', duplicateAccepted: true })).unappliedCents).toBe(5_000);
  });

  it('refuses more on invoices than came, more on one than it owes, a rest without a reason, days ahead, drafts', async () => {
    const world = await makeWorld();
    const [bill] = await issuedBills(world, 1);
    const on = (amountCents: number) => [{ invoiceId: bill?.id, amountCents }] as never;
    await expect(received(world, 1_000, { parts: on(1_001) })).rejects.toThrow('More is on invoices than came in');
    await expect(received(world, 300_000, { parts: on(201_501) })).rejects.toMatchObject({ rule: 'payment.exceeds_balance' });
    await expect(received(world, 1_000, { note: '' })).rejects.toThrow('Say why a part stays unapplied');
    await expect(received(world, 1_000, { receivedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'payment.in_future' });
    await expect(received(world, 1_000, { parts: [{ invoiceId: bill?.id, amountCents: 1 }, { invoiceId: bill?.id, amountCents: 2 }] as never })).rejects.toThrow('Each invoice once');
    expect(await inPractice(world.practiceId, (tx) => tx.receipt.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });

  it('holds a deposit for a case', async () => {
    const world = await makeWorld();
    const [bill] = await issuedBills(world, 1);
    const deposit = await received(world, 150_000, { caseId: bill?.caseId as never, note: '' });
    expect(deposit).toMatchObject({ state: 'held', unappliedCents: 150_000 });
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const [bill] = await issuedBills(world, 1);
    await onlyFor(recordReceipt as never, world, checkOf(world, 1_000), ['owner', 'biller']);
    await expect(recordReceipt(next.as('owner'), checkOf(world, 1_000))).rejects.toBeInstanceOf(NotFound);
    await expect(recordReceipt(next.as('owner'), checkOf(next, 201_500, { parts: [{ invoiceId: bill?.id, amountCents: 201_500 }] as never }))).rejects.toBeInstanceOf(NotFound);
    expect(await inPractice(next.practiceId, (tx) => tx.receipt.count({ where: { practiceId: next.practiceId } }))).toBe(0);
  });
});
