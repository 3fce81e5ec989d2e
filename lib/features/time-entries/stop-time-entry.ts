import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { minutesKept } from '../../domain/time/entry';
import { quantity } from '../../domain/wording';
import { StopTimeEntry, TimeSheet } from './schema';
import { concludeTime, timeEntryForChange } from './steps';

/** Stops a timer with the minutes it measured, or with fewer that a person says. @throws NotFound, Forbidden, Conflict, RuleBroken `time_entry.not_running`, `time_entry.left_running`, `time_entry.more_than_measured` */
export const stopTimeEntry = command({
  name: 'time_entry.stop',
  input: StopTimeEntry,
  output: TimeSheet,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await timeEntryForChange(tx, ctx, input.timeEntryId, input.version);
    if (row.startedAt === null || row.endedAt !== null || row.removedAt !== null) throw new RuleBroken('time_entry.not_running', 'This timer does not run any more.');
    const minutes = minutesKept(row.startedAt.getTime(), now.getTime(), input.minutes);
    await tx.timeEntry.updateMany({ where: { practiceId, id: row.id, version: input.version }, data: { endedAt: now, minutes, version: { increment: 1 } } });
    audit({ subject: ['case', row.caseId], summary: `Stopped the timer, ${quantity(minutes, 'minute')}`, data: { timeEntryId: row.id, minutes, said: input.minutes !== null } });
    return concludeTime(tx, ctx, row.caseId, row);
  },
});
