import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { activityLabels } from '../../domain/time/activities';
import { quantity } from '../../domain/wording';
import { StartTimeEntry, TimeSheet } from './schema';
import { concludeTime, demandOpenCase, stopOwnTimer } from './steps';

/** Starts one’s timer on a case. A person has one: what runs elsewhere ends now. @throws NotFound, RuleBroken `case.closed`, `time_entry.left_running`, `time_entry.…` */
export const startTimeEntry = command({
  name: 'time_entry.start',
  input: StartTimeEntry,
  output: TimeSheet,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, actor, now, today } = ctx;
    const userId = actor.kind === 'user' ? actor.userId : '';
    // Two devices of one person take turns; the database keeps one running timer a person.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`timer:${practiceId}:${userId}`}, 0))::text`;
    await demandOpenCase(tx, ctx, input.caseId, input.evaluationId);
    const stopped = await stopOwnTimer(tx, ctx);
    if (stopped) audit({ subject: ['case', stopped.caseId], summary: `Stopped the timer, ${quantity(stopped.minutes, 'minute')}`, data: { timeEntryId: stopped.id, minutes: stopped.minutes } });
    const made = await tx.timeEntry.create({ data: { ...input, practiceId, userId, workedOn: toDateColumn(today), startedAt: now, createdAt: now } });
    audit({ subject: ['case', input.caseId], summary: `Started the timer: ${activityLabels[input.activity].toLowerCase()}`, data: { timeEntryId: made.id, evaluationId: input.evaluationId } });
    return concludeTime(tx, ctx, input.caseId);
  },
});
