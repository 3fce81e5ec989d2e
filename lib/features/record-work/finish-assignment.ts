import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { Assignment, ChangeAssignment } from './schema';
import { assignmentForChange, mustBeTheirs, saveAssignment } from './steps';

/** Marks assigned records reviewed. @throws NotFound, Conflict, RuleBroken `record_work.not_yours`, `record_work.over` */
export const finishAssignment = command({
  name: 'record_work.finish',
  input: ChangeAssignment,
  output: Assignment,
  async run({ ctx, input: { assignmentId, version }, tx, audit }) {
    const row = await assignmentForChange(tx, ctx, assignmentId, version);
    mustBeTheirs(ctx, row.reviewerId);
    if (row.doneAt || row.withdrawnAt) throw new RuleBroken('record_work.over', 'This assignment is over already.');
    audit({ subject: ['packet', row.packetId], summary: 'Marked assigned records reviewed', data: { caseId: row.packet.caseId, assignmentId } });
    return saveAssignment(tx, ctx, row, { doneAt: ctx.now });
  },
});
