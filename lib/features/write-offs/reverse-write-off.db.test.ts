import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { askedWriteOff } from '../../test/write-offs';
import { readInvoice } from '../invoices/queries';
import { approveWriteOff } from './approve-write-off';
import { reverseWriteOff } from './reverse-write-off';

async function written(world: World) {
  const asked = await askedWriteOff(world);
  const { version } = await approveWriteOff(world.as('owner'), { writeOffId: asked.writeOffId, version: asked.version, note: '' });
  return { ...asked, version };
}

describe('taking a write-off back', () => {
  it('makes the amount owed again, once', async () => {
    const world = await makeWorld();
    const { writeOffId, version, invoiceId } = await written(world);
    await expect(reverseWriteOff(world.as('biller'), { writeOffId, version: 1, reason: 'They paid' })).rejects.toBeInstanceOf(Conflict);
    const reversed = await reverseWriteOff(world.as('biller'), { writeOffId, version, reason: 'They paid' });
    expect(reversed).toMatchObject({ state: 'REVERSED', invoice: { writtenOffCents: 0, balanceCents: 201_500, status: 'ISSUED' } });
    await expect(reverseWriteOff(world.as('biller'), { writeOffId, version: reversed.version, reason: 'Again' })).rejects.toMatchObject({ rule: 'write_off.not_approved' });
    expect((await readInvoice(world.as('owner'), { invoiceId })).balanceCents).toBe(201_500);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('write_off.reverse');
  });

  it('what only waits cannot be taken back; it is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const asked = await askedWriteOff(world);
    await expect(reverseWriteOff(world.as('biller'), { writeOffId: asked.writeOffId, version: asked.version, reason: 'Never mind' })).rejects.toMatchObject({ rule: 'write_off.not_approved' });
    const { writeOffId, version } = await written(world);
    await onlyFor(reverseWriteOff as never, world, { writeOffId, version, reason: 'They paid' }, ['owner', 'biller']);
    await expect(reverseWriteOff(next.as('owner'), { writeOffId, version, reason: 'They paid' })).rejects.toBeInstanceOf(NotFound);
  });
});
