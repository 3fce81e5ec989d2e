import { command } from '../../core/operation';
import { endSessions } from '../session/steps';
import { Gone, RemoveMember } from './schema';
import { demandAnotherOwner, memberToChange } from './steps';

/**
 * Removes a person from the practice. Their sessions here and their API tokens end at once; what they did stays.
 * @throws NotFound, Conflict, RuleBroken `member.last_owner`.
 */
export const removeMember = command({
  name: 'member.remove',
  input: RemoveMember,
  output: Gone,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { memberId: id } = input;
    const member = await memberToChange(tx, practiceId, id, input.version);
    if (member.role === 'owner') await demandAnotherOwner(tx, practiceId, id);
    await tx.membership.update({ where: { practiceId_id: { practiceId, id } }, data: { removedAt: ctx.now, version: { increment: 1 } } });
    await endSessions(tx, member.userId, ctx.now, { practiceId });
    await tx.apiToken.updateMany({ where: { practiceId, userId: member.userId, revokedAt: null }, data: { revokedAt: ctx.now } });
    audit({ subject: ['user', member.userId], summary: `${member.name} was removed from the practice`, data: { role: member.role } });
    return { done: true as const };
  },
});
