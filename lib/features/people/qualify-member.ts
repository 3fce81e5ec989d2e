import { Forbidden } from '../../core/errors';
import { command } from '../../core/operation';
import { Member, QualifyMember } from './schema';
import { memberToChange } from './steps';

/** Says what a person is, as reports disclose whoever helped (LC 4628(b)): the owner of anybody, everybody of themselves. @throws NotFound, Forbidden, Conflict */
export const qualifyMember = command({
  name: 'member.qualify',
  input: QualifyMember,
  output: Member,
  async run({ ctx, input: { memberId: id, version, qualifications }, tx, audit }) {
    const { practiceId, actor } = ctx;
    const member = await memberToChange(tx, practiceId, id, version);
    if (actor.kind !== 'user' || (actor.role !== 'owner' && actor.userId !== member.userId)) throw new Forbidden('Only the owner says this of others.');
    await tx.membership.update({ where: { practiceId_id: { practiceId, id } }, data: { qualifications, version: { increment: 1 } } });
    audit({ subject: ['user', member.userId], summary: `Qualifications of ${member.name} for reports`, data: { qualifications } });
    return { ...member, qualifications, version: version + 1 };
  },
});
