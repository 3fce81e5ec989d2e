import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { askedWriteOff } from '../../test/write-offs';
import { listWriteOffs } from './queries';
import { refuseWriteOff } from './refuse-write-off';

describe('refusing a write-off', () => {
  it('keeps what is owed, with the reason, once', async () => {
    const world = await makeWorld();
    const { writeOffId, version, invoiceId } = await askedWriteOff(world);
    await expect(refuseWriteOff(world.as('owner'), { writeOffId, version: 9, note: 'Appeal it' })).rejects.toBeInstanceOf(Conflict);
    const refused = await refuseWriteOff(world.as('owner'), { writeOffId, version, note: 'Appeal it' });
    expect(refused).toMatchObject({ state: 'REFUSED', invoice: { writtenOffCents: 0, balanceCents: 201_500 } });
    expect((await listWriteOffs(world.as('biller'), { invoiceId })).rows[0]).toMatchObject({ state: 'REFUSED', decisionNote: 'Appeal it', decidedBy: 'Test owner' });
    await expect(refuseWriteOff(world.as('owner'), { writeOffId, version: refused.version, note: 'Again' })).rejects.toMatchObject({ rule: 'write_off.decided' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('write_off.refuse');
  });

  it('is for owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { writeOffId, version } = await askedWriteOff(world);
    await onlyFor(refuseWriteOff as never, world, { writeOffId, version, note: 'No' }, ['owner']);
    await expect(refuseWriteOff(next.as('owner'), { writeOffId, version, note: 'No' })).rejects.toBeInstanceOf(NotFound);
    expect((await listWriteOffs(world.as('owner'), {})).waiting.count).toBe(1);
  });
});
