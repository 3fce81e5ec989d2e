import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { toAssignment } from './queries';
import { Assignment, AssignPacket } from './schema';
import { dueOf, mustReview, packetToAssign } from './steps';

/**
 * Gives a packet to a reviewer, due a week before the exam where no day is given.
 * @throws NotFound, RuleBroken `record_work.quarantined`, `record_work.no_pages`, `record_work.assigned`, `record_work.no_reviewer`, `record_work.due_in_past`, `case.closed`
 */
export const assignPacket = command({
  name: 'record_work.assign',
  input: AssignPacket,
  output: Assignment,
  idempotent: true,
  async run({ ctx, input: { packetId, reviewerId, dueOn, note }, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    const packet = await packetToAssign(tx, ctx, packetId);
    await mustReview(tx, ctx, reviewerId);
    const standing = await tx.packetAssignment.findFirst({ where: { practiceId, packetId, withdrawnAt: null }, select: { id: true } });
    if (standing) throw new RuleBroken('record_work.assigned', 'Somebody has this packet already. Give that assignment to another person instead.');
    const due = dueOf(ctx, dueOn, packet.evaluation);
    const made = await tx.packetAssignment.create({ data: { practiceId, packetId, reviewerId, note, dueOn: toDateColumn(due), assignedById: actor.kind === 'user' ? actor.userId : null, assignedAt: now } });
    audit({ subject: ['packet', packetId], summary: 'Assigned a packet to a reviewer', data: { caseId: packet.caseId, assignmentId: made.id, reviewerId, dueOn: due } });
    return toAssignment(tx, practiceId, made);
  },
});
