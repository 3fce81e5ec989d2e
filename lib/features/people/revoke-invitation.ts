import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { Gone, RevokeInvitation } from './schema';

/** Takes an invitation back: its link stops working. @throws NotFound when it was accepted or taken back before. */
export const revokeInvitation = command({
  name: 'invitation.revoke',
  input: RevokeInvitation,
  output: Gone,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { count } = await tx.invitation.updateMany({
      where: { practiceId, id: input.invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) throw new NotFound();
    audit({ subject: ['invitation', input.invitationId], summary: 'An invitation was taken back' });
    return { done: true as const };
  },
});
