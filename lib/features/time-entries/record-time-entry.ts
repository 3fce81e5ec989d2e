import { toDateColumn } from '../../core/dates';
import { Forbidden, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { activityLabels } from '../../domain/time/activities';
import { quantity } from '../../domain/wording';
import { mustHaveHappened } from '../evaluations/steps';
import { mayKeepTimeOf } from './policy';
import { RecordTimeEntry, TimeSheet } from './schema';
import { concludeTime, demandOpenCase } from './steps';

/** Enters time by hand, one’s own or, for the office, somebody else’s. @throws NotFound, Forbidden, RuleBroken `case.closed`, `evaluation.in_future`, `time_entry.…` */
export const recordTimeEntry = command({
  name: 'time_entry.record',
  input: RecordTimeEntry,
  output: TimeSheet,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, actor, now, today } = ctx;
    const userId = input.userId ?? (actor.kind === 'user' ? actor.userId : '');
    if (!mayKeepTimeOf(ctx, userId)) throw new Forbidden();
    await demandOpenCase(tx, ctx, input.caseId, input.evaluationId);
    if ((await tx.membership.count({ where: { practiceId, userId } })) === 0) throw new NotFound();
    mustHaveHappened(input.workedOn, today, 'The day of the work');
    const made = await tx.timeEntry.create({ data: { ...input, practiceId, userId, workedOn: toDateColumn(input.workedOn), createdAt: now } });
    audit({ subject: ['case', input.caseId], summary: `Entered ${quantity(input.minutes, 'minute')}: ${activityLabels[input.activity].toLowerCase()}`, data: { timeEntryId: made.id, evaluationId: input.evaluationId, minutes: input.minutes, workedOn: input.workedOn } });
    return concludeTime(tx, ctx, input.caseId, made);
  },
});
