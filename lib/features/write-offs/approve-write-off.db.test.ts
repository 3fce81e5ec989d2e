import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import { received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { askedWriteOff } from '../../test/write-offs';
import { readInvoice } from '../invoices/queries';
import { approveWriteOff } from './approve-write-off';

describe('approving a write-off', () => {
  it('lowers what is owed, and not twice', async () => {
    const world = await makeWorld();
    const { invoiceId, writeOffId, version } = await askedWriteOff(world);
    const approved = await approveWriteOff(world.as('owner'), { writeOffId, version, note: 'Agreed' });
    expect(approved).toMatchObject({ state: 'APPROVED', selfApproved: false, invoice: { writtenOffCents: 50_000, balanceCents: 151_500, status: 'PARTLY_PAID' } });
    expect(await readInvoice(world.as('owner'), { invoiceId })).toMatchObject({ writtenOffCents: 50_000 });
    await expect(approveWriteOff(world.as('owner'), { writeOffId, version, note: '' })).rejects.toBeInstanceOf(Conflict);
    await expect(approveWriteOff(world.as('owner'), { writeOffId, version: approved.version, note: '' })).rejects.toMatchObject({ rule: 'write_off.decided' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('write_off.approve');
  });

  it('is refused where less is owed by now, and to whoever asked', async () => {
    const world = await makeWorld();
    const { invoiceId, writeOffId, version } = await askedWriteOff(world);
    await inPractice(world.practiceId, (tx) => tx.membership.updateMany({ where: { practiceId: world.practiceId, userId: world.users.biller }, data: { role: 'owner' } }));
    const asker = { ...world.as('owner'), actor: { ...world.as('owner').actor, userId: world.users.biller } } as never;
    await expect(approveWriteOff(asker, { writeOffId, version, note: '' })).rejects.toBeInstanceOf(Forbidden);
    await received(world, 190_000, { parts: [{ invoiceId, amountCents: 190_000 }] as never });
    await expect(approveWriteOff(world.as('owner'), { writeOffId, version, note: '' })).rejects.toMatchObject({ rule: 'write_off.exceeds_balance' });
  });

  it('is for owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { writeOffId, version, invoiceId } = await askedWriteOff(world);
    await onlyFor(approveWriteOff as never, world, { writeOffId, version, note: '' }, ['owner']);
    await expect(approveWriteOff(next.as('owner'), { writeOffId, version, note: '' })).rejects.toBeInstanceOf(NotFound);
    expect((await readInvoice(world.as('owner'), { invoiceId })).writtenOffCents).toBe(0);
  });
});
