import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { AmendAssignment, Assignment } from './schema';
import { assignmentForChange, dueOf, mustReview, packetToAssign, saveAssignment } from './steps';

/** Gives assigned records to somebody else, or changes the day or the note. @throws as `assignPacket`; Conflict; RuleBroken `record_work.over` */
export const amendAssignment = command({
  name: 'record_work.amend',
  input: AmendAssignment,
  output: Assignment,
  async run({ ctx, input: { assignmentId, version, reviewerId, dueOn, note }, tx, audit }) {
    const row = await assignmentForChange(tx, ctx, assignmentId, version);
    if (row.doneAt || row.withdrawnAt) throw new RuleBroken('record_work.over', 'This assignment is over. Open it again first.');
    const packet = await packetToAssign(tx, ctx, row.packetId);
    await mustReview(tx, ctx, reviewerId);
    // A day that stood already may have passed meanwhile.
    const kept = dueOn !== null && row.dueOn?.getTime() === toDateColumn(dueOn).getTime();
    const due = kept && dueOn ? dueOn : dueOf(ctx, dueOn, packet.evaluation);
    audit({ subject: ['packet', row.packetId], summary: row.reviewerId === reviewerId ? 'Changed an assignment of records' : 'Gave assigned records to somebody else', data: { caseId: packet.caseId, assignmentId, reviewerId, before: row.reviewerId, dueOn: due } });
    return saveAssignment(tx, ctx, row, { reviewerId, note, dueOn: toDateColumn(due) });
  },
});
