import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { packetToReview } from '../../test/record-work';
import { auditedOperations, makeWorld } from '../../test/world';
import { assignPacket } from './assign-packet';
import { withdrawAssignment } from './withdraw-assignment';

describe('withdrawAssignment', () => {
  it('takes records back and gives them again, unless somebody else has them by now', async () => {
    const world = await makeWorld();
    const { assignment, packetId } = await packetToReview(world);
    const input = { assignmentId: assignment?.id as never, version: 1, withdrawn: true };
    await expectStale(withdrawAssignment, world, input);
    await expectForbidden(withdrawAssignment, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(withdrawAssignment, input);
    expect((await withdrawAssignment(world.as('assistant'), input)).withdrawnAt).not.toBeNull();
    expect((await withdrawAssignment(world.as('assistant'), { ...input, version: 2, withdrawn: false })).withdrawnAt).toBeNull();
    await withdrawAssignment(world.as('assistant'), { ...input, version: 3 });
    await assignPacket(world.as('assistant', { idempotencyKey: 'again' }), { packetId: packetId as never, reviewerId: world.users.assistant as never });
    await expect(withdrawAssignment(world.as('assistant'), { ...input, version: 4, withdrawn: false })).rejects.toMatchObject({ rule: 'record_work.assigned' });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'record_work.withdraw')).toHaveLength(3);
  });
});
