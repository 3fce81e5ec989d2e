import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { Assignment, WithdrawAssignment } from './schema';
import { assignmentForChange, packetToAssign, saveAssignment } from './steps';

/** Takes an assignment back, or gives it again while nobody else has the packet. @throws NotFound, Conflict, RuleBroken `record_work.assigned`, `record_work.quarantined`, `case.closed` */
export const withdrawAssignment = command({
  name: 'record_work.withdraw',
  input: WithdrawAssignment,
  output: Assignment,
  async run({ ctx, input: { assignmentId, version, withdrawn }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await assignmentForChange(tx, ctx, assignmentId, version);
    if (!withdrawn) {
      await packetToAssign(tx, ctx, row.packetId);
      const other = await tx.packetAssignment.findFirst({ where: { practiceId, packetId: row.packetId, withdrawnAt: null, id: { not: assignmentId } }, select: { id: true } });
      if (other) throw new RuleBroken('record_work.assigned', 'Somebody else has this packet by now.');
    }
    audit({ subject: ['packet', row.packetId], summary: withdrawn ? 'Took an assignment of records back' : 'Gave an assignment of records again', data: { caseId: row.packet.caseId, assignmentId } });
    return saveAssignment(tx, ctx, row, { withdrawnAt: withdrawn ? now : null });
  },
});
