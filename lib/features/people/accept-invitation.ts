import { hashPassword, isPassword } from '../../auth/passwords';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { demandGoodPassword } from '../account/steps';
import { giveAttemptBack } from '../session/steps';
import { AcceptInvitation, InvitationAccepted } from './schema';
import { openInvitation, partsOf } from './policy';

/**
 * Joins a practice by a one-time link. Whoever is new chooses a password; whoever has an account shows theirs.
 * Signing in, with the second factor where one is due, follows as always.
 * @throws NotFound when the link is unknown, used, taken back or too old; RuleBroken `password.wrong`, `password.refused`.
 */
export const acceptInvitation = command({
  name: 'invitation.accept',
  input: AcceptInvitation,
  output: InvitationAccepted,
  async run({ ctx, input, tx, audit, enter }) {
    const parts = partsOf(input.token);
    const practiceId = await enter(parts.practiceId);
    const where = { ...openInvitation(practiceId, ctx), tokenHash: parts.tokenHash };
    const invitation = await tx.invitation.findFirst({ where });
    if (!invitation) throw new NotFound();
    const { email, role } = invitation;
    const known = await tx.user.findUnique({ where: { email } });
    if (known && !(await isPassword(known.passwordHash, input.password))) throw new RuleBroken('password.wrong', 'This is not the password of your account.');
    if (!known) demandGoodPassword(input.password, { email, name: input.name });
    const user = known ?? (await tx.user.create({ data: { email, name: input.name, passwordHash: await hashPassword(input.password), passwordChangedAt: ctx.now } }));
    const { count } = await tx.invitation.updateMany({ where, data: { acceptedAt: ctx.now } });
    if (count === 0) throw new NotFound();
    await tx.membership.upsert({
      where: { practiceId_userId: { practiceId, userId: user.id } },
      create: { practiceId, userId: user.id, role },
      update: { role, removedAt: null, version: { increment: 1 } },
    });
    await giveAttemptBack(tx, 'invitation', input.token, ctx);
    audit({ subject: ['user', user.id], summary: `${user.name} joined the practice as ${role}`, data: { invitationId: invitation.id, role } });
    return { email };
  },
});
