import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { mustHaveHappened } from '../evaluations/steps';
import { AmendTimeEntry, TimeSheet } from './schema';
import { concludeTime, demandOpenCase, timeEntryForChange } from './steps';

/** Corrects an entry that is on no bill yet. @throws NotFound, Forbidden, Conflict, RuleBroken `time_entry.billed`, `time_entry.running`, `evaluation.in_future` */
export const amendTimeEntry = command({
  name: 'time_entry.amend',
  input: AmendTimeEntry,
  output: TimeSheet,
  async run({ ctx, input: { timeEntryId, version, ...entry }, tx, audit }) {
    const { practiceId, today } = ctx;
    const row = await timeEntryForChange(tx, ctx, timeEntryId, version);
    if (row.startedAt !== null && row.endedAt === null) throw new RuleBroken('time_entry.running', 'The timer still runs. Stop it first.');
    await demandOpenCase(tx, ctx, row.caseId, entry.evaluationId);
    mustHaveHappened(entry.workedOn, today, 'The day of the work');
    await tx.timeEntry.updateMany({ where: { practiceId, id: row.id, version }, data: { ...entry, workedOn: toDateColumn(entry.workedOn), version: { increment: 1 } } });
    audit({ subject: ['case', row.caseId], summary: `Corrected time: ${quantity(row.minutes, 'minute')} to ${entry.minutes}`, data: { timeEntryId: row.id, from: { minutes: row.minutes, activity: row.activity }, to: { minutes: entry.minutes, activity: entry.activity } } });
    return concludeTime(tx, ctx, row.caseId, row, { caseId: row.caseId, evaluationId: entry.evaluationId });
  },
});
