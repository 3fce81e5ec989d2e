import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { packetToReview } from '../../test/record-work';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendAssignment } from './amend-assignment';
import { finishAssignment } from './finish-assignment';

describe('finishAssignment', () => {
  it('marks records reviewed, by whose they are or the office; not twice, not by another reviewer', async () => {
    const world = await makeWorld();
    const { assignment } = await packetToReview(world);
    const input = { assignmentId: assignment?.id as never, version: 1 };
    await expectStale(finishAssignment, world, input);
    await expectForbidden(finishAssignment, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(finishAssignment, input);
    await amendAssignment(world.as('owner'), { ...input, reviewerId: world.users.assistant as never, note: '' });
    await expect(finishAssignment(world.as('reviewer'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'record_work.not_yours' });
    expect((await finishAssignment(world.as('physician'), { ...input, version: 2 })).doneAt).not.toBeNull();
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('record_work.finish');
    await expect(finishAssignment(world.as('physician'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'record_work.over' });
  });
});
