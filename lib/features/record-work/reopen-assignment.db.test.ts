import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { packetToReview } from '../../test/record-work';
import { auditedOperations, makeWorld } from '../../test/world';
import { finishAssignment } from './finish-assignment';
import { reopenAssignment } from './reopen-assignment';

describe('reopenAssignment', () => {
  it('takes “reviewed” back; not where nothing was reviewed', async () => {
    const world = await makeWorld();
    const { assignment } = await packetToReview(world);
    const input = { assignmentId: assignment?.id as never, version: 1 };
    await expect(reopenAssignment(world.as('reviewer'), input)).rejects.toMatchObject({ rule: 'record_work.not_done' });
    await finishAssignment(world.as('reviewer'), input);
    await expectStale(reopenAssignment, world, { ...input, version: 2 });
    await expectForbidden(reopenAssignment, world, { ...input, version: 2 }, ['biller', 'viewer']);
    await expectUnknownNextDoor(reopenAssignment, { ...input, version: 2 });
    expect(await reopenAssignment(world.as('reviewer'), { ...input, version: 2 })).toMatchObject({ doneAt: null, version: 3 });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('record_work.reopen');
  });
});
