import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { aTie } from '../../test/referrals';
import { auditedOperations, makeWorld } from '../../test/world';
import { endInterest } from './end-interest';
import { listInterests } from './queries';

describe('interest.end', () => {
  it('ends a tie; it stays in the list', async () => {
    const world = await makeWorld();
    const interestId = await aTie(world, 'Delta Cold Storage');
    expect(await endInterest(world.as('physician'), { interestId, endedOn: '2026-02-28' })).toMatchObject({ endedOn: '2026-02-28' });
    expect((await listInterests(world.as('owner'), {})).interests).toHaveLength(1);
    expect(await auditedOperations(world.practiceId)).toEqual(['interest.end']);
    await expect(endInterest(world.as('owner'), { interestId, endedOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'interest.ended' });
  });

  it('refuses a day in the future', async () => {
    const world = await makeWorld();
    const interestId = await aTie(world, 'Delta');
    await expect(endInterest(world.as('owner'), { interestId, endedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'interest.in_future' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const input = { interestId: await aTie(world, 'Delta'), endedOn: '2026-03-01' };
    await expectForbidden(endInterest, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(endInterest, input);
    expect((await listInterests(world.as('owner'), {})).interests[0]?.endedOn).toBeNull();
  });
});
