import { command } from '../../core/operation';
import { Conflict } from '../../core/errors';
import { hashToken, newToken } from '../../core/secrets';
import { InviteMember, MemberInvited } from './schema';

const validDays = 7;

/**
 * Invites a person by a link that works once, for seven days. A new invitation to the same address takes the old one back.
 * @throws Conflict when the address belongs to a member already.
 */
export const inviteMember = command({
  name: 'member.invite',
  input: InviteMember,
  output: MemberInvited,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { name, email, role } = input;
    if (await tx.membership.findFirst({ where: { practiceId, removedAt: null, user: { email } } })) {
      throw new Conflict('This person belongs to the practice already.');
    }
    await tx.invitation.updateMany({ where: { practiceId, email, acceptedAt: null, revokedAt: null }, data: { revokedAt: ctx.now } });
    const token = `${practiceId}.${newToken()}`;
    const expiresAt = new Date(ctx.now.getTime() + validDays * 86_400_000);
    const invitedById = ctx.actor.kind === 'user' ? ctx.actor.userId : practiceId;
    const { id } = await tx.invitation.create({ data: { practiceId, name, email, role, tokenHash: hashToken(token), invitedById, expiresAt, createdAt: ctx.now } });
    audit({ subject: ['invitation', id], summary: `${name} was invited as ${role}`, data: { email, role } });
    return { invitationId: id, path: `/accept-invite/${token}`, expiresAt: expiresAt.toISOString() };
  },
});
