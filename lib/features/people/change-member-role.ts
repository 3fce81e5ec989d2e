import { command } from '../../core/operation';
import { endSessions } from '../session/steps';
import { ChangeMemberRole, Member } from './schema';
import { demandAnotherOwner, memberToChange } from './steps';

/**
 * Changes what a person may do. Their sessions in this practice end at once.
 * @throws NotFound, Conflict, RuleBroken `member.last_owner`.
 */
export const changeMemberRole = command({
  name: 'member.change_role',
  input: ChangeMemberRole,
  output: Member,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { memberId: id, role } = input;
    const member = await memberToChange(tx, practiceId, id, input.version);
    if (member.role === 'owner' && role !== 'owner') await demandAnotherOwner(tx, practiceId, id);
    await tx.membership.update({ where: { practiceId_id: { practiceId, id } }, data: { role, version: { increment: 1 } } });
    await endSessions(tx, member.userId, ctx.now, { practiceId });
    audit({ subject: ['user', member.userId], summary: `${member.name} is now ${role}, and was ${member.role}`, data: { from: member.role, to: role } });
    return { ...member, role, version: member.version + 1 };
  },
});
