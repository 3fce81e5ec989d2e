import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { RemoveTimeEntry, TimeSheet } from './schema';
import { concludeTime, demandOpenCase, timeEntryForChange } from './steps';

/** Takes an entry out of the count, or brings it back; a timer that runs is thrown away. @throws NotFound, Forbidden, Conflict, RuleBroken `time_entry.billed`, `time_entry.was_running` */
export const removeTimeEntry = command({
  name: 'time_entry.remove',
  input: RemoveTimeEntry,
  output: TimeSheet,
  async run({ ctx, input: { timeEntryId, version, removed }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await timeEntryForChange(tx, ctx, timeEntryId, version);
    if (!removed) await demandOpenCase(tx, ctx, row.caseId, row.evaluationId);
    if (!removed && row.startedAt !== null && row.endedAt === null) throw new RuleBroken('time_entry.was_running', 'A timer that was thrown away does not run on. Enter the time by hand.');
    await tx.timeEntry.updateMany({ where: { practiceId, id: row.id, version }, data: { removedAt: removed ? now : null, version: { increment: 1 } } });
    audit({ subject: ['case', row.caseId], summary: `${removed ? 'Removed' : 'Brought back'} ${quantity(row.minutes, 'minute')} of time`, data: { timeEntryId: row.id, minutes: row.minutes } });
    return concludeTime(tx, ctx, row.caseId, row);
  },
});
