import { toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshExpectation } from '../evaluations/steps';
import { findClock } from './queries';
import { Clock, MeetClock } from './schema';

/** Marks a clock met by hand, for what the product does not see happen. */
export const meetClock = command({
  name: 'clock.meet',
  input: MeetClock,
  output: Clock,
  async run({ ctx, input, tx, audit }) {
    const before = await findClock(tx, ctx, input.clockId);
    if (!before) throw new NotFound();
    if (before.version === input.version && before.state !== 'OPEN') throw new RuleBroken('clock.not_open', 'This clock has ended already.');
    const { count } = await tx.clock.updateMany({
      where: { practiceId: ctx.practiceId, id: input.clockId, version: input.version, state: 'OPEN' },
      data: { state: 'MET', endedOn: toDateColumn(ctx.today), endedNote: input.note, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('Someone changed this clock while you were looking at it.', before);
    if (before.evaluationId && !before.invoiceId) await refreshExpectation(tx, ctx.practiceId, before.evaluationId);
    audit({ subject: ['case', before.caseId], summary: `Marked met: ${before.title}`, data: { clockId: before.id, rule: before.rule } });
    const after = await findClock(tx, ctx, input.clockId);
    if (!after) throw new NotFound();
    return after;
  },
});
