import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { listWaiting } from './queries';
import { recordSending } from './record-sending';
import { voidSending } from './void-sending';

async function sent() {
  const world = await makeWorld();
  const bill = await sendable(world);
  const { sending } = await recordSending(world.as('biller'), { invoiceId: bill.id as never, version: bill.version, method: 'mail', sentOn: '2026-03-02' });
  return { world, bill, input: { sendingId: sending.id as never, version: sending.version, reason: 'Wrong envelope' } };
}

describe('bill_sending.void', () => {
  it('takes the receipt back with it: the days run from the issue again, and the bill waits to be sent', async () => {
    const { world, bill, input } = await sent();
    const { sending, invoice } = await voidSending(world.as('assistant'), input);
    expect(sending).toMatchObject({ voidedOn: '2026-03-02', voidReason: 'Wrong envelope' });
    expect(invoice).toMatchObject({ receivedOn: null, payableOn: '2026-05-01' });
    const open = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId: bill.id, state: 'OPEN' } }));
    expect(open.map(({ triggerLabel }) => triggerLabel)).toEqual(['Bill issued, receipt not recorded']);
    expect((await listWaiting(world.as('owner'), {})).count).toBe(1);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bill_sending.void');
    await expect(voidSending(world.as('assistant'), { ...input, version: sending.version })).rejects.toMatchObject({ rule: 'sending.void' });
  });

  it('leaves the receipt that another sending proves', async () => {
    const { world, bill, input } = await sent();
    const now = { now: new Date('2026-03-05T18:00:00.000Z') };
    await recordSending(world.as('biller', now), { invoiceId: bill.id as never, version: bill.version + 1, method: 'hand', sentOn: '2026-03-05', tracking: 'R. Ito' });
    expect((await voidSending(world.as('biller', now), input)).invoice.receivedOn).toBe('2026-03-05');
  });

  it('refuses a stale one, other roles and next door', async () => {
    const { world, input } = await sent();
    const next = await makeWorld();
    await expect(voidSending(world.as('biller'), { ...input, version: 7 })).rejects.toBeInstanceOf(Conflict);
    await expect(voidSending(next.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    await onlyFor(voidSending as never, world, input, ['owner', 'physician', 'assistant', 'biller']);
  });
});
