import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { packetToReview } from '../../test/record-work';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendAssignment } from './amend-assignment';
import { finishAssignment } from './finish-assignment';

describe('amendAssignment', () => {
  it('gives the records to somebody else with another day; refuses who does not review, what is over, stale and strange changes', async () => {
    const world = await makeWorld();
    const { assignment } = await packetToReview(world);
    const input = { assignmentId: assignment?.id as never, version: 1, reviewerId: world.users.assistant as never, dueOn: '2026-03-10', note: 'Imaging first' };
    await expectStale(amendAssignment, world, input);
    await expectForbidden(amendAssignment, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendAssignment, input);
    await expect(amendAssignment(world.as('owner'), { ...input, reviewerId: world.users.biller as never })).rejects.toMatchObject({ rule: 'record_work.no_reviewer' });
    expect(await amendAssignment(world.as('assistant'), input)).toMatchObject({ reviewerName: 'Test assistant', dueOn: '2026-03-10', note: 'Imaging first', version: 2 });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('record_work.amend');
    await finishAssignment(world.as('assistant'), { assignmentId: assignment?.id as never, version: 2 });
    await expect(amendAssignment(world.as('owner'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'record_work.over' });
  });
});
