import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld, stranger } from '../../test/world';
import { inviteMember } from './invite-member';
import { readInvitation } from './queries';
import { revokeInvitation } from './revoke-invitation';

describe('taking an invitation back', () => {
  it('makes the link worthless, once', async () => {
    const world = await makeWorld();
    const { invitationId, path } = await inviteMember(world.as('owner'), { name: 'Noor', email: 'noor@example.test', role: 'viewer' });
    await onlyFor(revokeInvitation, world, { invitationId }, ['owner']);
    await revokeInvitation(world.as('owner'), { invitationId });
    await expect(readInvitation(stranger(), { token: path.split('/').at(-1) ?? '' })).rejects.toThrow(NotFound);
    await expect(revokeInvitation(world.as('owner'), { invitationId })).rejects.toThrow(NotFound);
    expect(await auditedOperations(world.practiceId)).toEqual(['member.invite', 'invitation.revoke']);
  });

  it('does not reach the practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { invitationId, path } = await inviteMember(other.as('owner'), { name: 'Noor', email: 'noor@example.test', role: 'viewer' });
    await expect(revokeInvitation(world.as('owner'), { invitationId })).rejects.toThrow(NotFound);
    await expect(readInvitation(stranger(), { token: path.split('/').at(-1) ?? '' })).resolves.toBeDefined();
  });
});
