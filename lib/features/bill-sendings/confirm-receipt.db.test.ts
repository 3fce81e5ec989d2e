import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { confirmReceipt } from './confirm-receipt';
import { recordSending } from './record-sending';

const later = { now: new Date('2026-03-12T18:00:00.000Z') };

async function sent() {
  const world = await makeWorld();
  const bill = await sendable(world);
  const { sending } = await recordSending(world.as('biller'), { invoiceId: bill.id as never, version: bill.version, method: 'certified_mail', sentOn: '2026-03-02', tracking: '9407 1111' });
  return { world, bill, sending, input: { sendingId: sending.id as never, version: sending.version, receivedOn: '2026-03-09', proof: 'Return receipt signed by R. Ito' } };
}

describe('bill_sending.confirm', () => {
  it('a proven day takes the place of the presumed one, and the payer’s days move', async () => {
    const { world, bill, input } = await sent();
    const { sending, invoice } = await confirmReceipt(world.as('biller', later), input);
    expect(sending).toMatchObject({ receivedOn: '2026-03-09', receiptBasis: 'proven', proof: 'Return receipt signed by R. Ito' });
    expect(invoice).toMatchObject({ receivedOn: '2026-03-09', payableOn: '2026-05-08' });
    const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId: bill.id, state: 'OPEN' } }));
    expect(clocks.map(({ triggerLabel, triggerOn }) => [triggerLabel, triggerOn.toISOString().slice(0, 10)])).toEqual([['Bill received', '2026-03-09']]);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bill_sending.confirm');
  });

  it('does not open the clock of a bill that was paid', async () => {
    const { world, bill, input } = await sent();
    await postPayment(world.as('biller', later), { invoiceId: bill.id, receivedOn: '2026-03-10', amountCents: 201_500, method: 'check' } as never);
    await confirmReceipt(world.as('biller', later), input);
    expect(await inPractice(world.practiceId, (tx) => tx.clock.count({ where: { practiceId: world.practiceId, invoiceId: bill.id, state: 'OPEN' } }))).toBe(0);
  });

  it('refuses a day before the sending or to come, a stale one, other roles, next door', async () => {
    const { world, input } = await sent();
    const next = await makeWorld();
    await expect(confirmReceipt(world.as('biller', later), { ...input, receivedOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'sending.before_sent' });
    await expect(confirmReceipt(world.as('biller', later), { ...input, receivedOn: '2026-03-20' })).rejects.toMatchObject({ rule: 'sending.in_future' });
    await expect(confirmReceipt(world.as('biller', later), { ...input, version: 9 })).rejects.toBeInstanceOf(Conflict);
    await expect(confirmReceipt(next.as('owner', later), input)).rejects.toBeInstanceOf(NotFound);
    await onlyFor(confirmReceipt as never, world, input, ['owner', 'physician', 'assistant', 'biller']);
  });
});
