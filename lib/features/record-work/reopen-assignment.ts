import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { Assignment, ChangeAssignment } from './schema';
import { assignmentForChange, mustBeTheirs, saveAssignment } from './steps';

/** Takes “reviewed” back. @throws NotFound, Conflict, RuleBroken `record_work.not_yours`, `record_work.not_done` */
export const reopenAssignment = command({
  name: 'record_work.reopen',
  input: ChangeAssignment,
  output: Assignment,
  async run({ ctx, input: { assignmentId, version }, tx, audit }) {
    const row = await assignmentForChange(tx, ctx, assignmentId, version);
    mustBeTheirs(ctx, row.reviewerId);
    if (!row.doneAt || row.withdrawnAt) throw new RuleBroken('record_work.not_done', 'These records are not marked reviewed.');
    audit({ subject: ['packet', row.packetId], summary: 'Took back that assigned records were reviewed', data: { caseId: row.packet.caseId, assignmentId } });
    return saveAssignment(tx, ctx, row, { doneAt: null });
  },
});
