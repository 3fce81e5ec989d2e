import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshExpectation } from '../evaluations/steps';
import { findClock } from './queries';
import { Clock, ReopenClock } from './schema';

/** Takes “met” back: the clock runs on from the same trigger to the same day. */
export const reopenClock = command({
  name: 'clock.reopen',
  input: ReopenClock,
  output: Clock,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const before = await findClock(tx, ctx, input.clockId);
    if (!before) throw new NotFound();
    if (before.version === input.version && before.state !== 'MET') throw new RuleBroken('clock.not_met', 'Only a clock that was marked met can be opened again.');
    const { caseId, evaluationId, invoiceId, panelId, rule } = before;
    const running = await tx.clock.findFirst({ where: { practiceId, caseId, evaluationId, invoiceId, panelId, rule, state: 'OPEN' }, select: { id: true } });
    if (running) throw new RuleBroken('clock.replaced', 'The same clock runs again already, from another day.');
    const { count } = await tx.clock.updateMany({
      where: { practiceId, id: input.clockId, version: input.version, state: 'MET' },
      data: { state: 'OPEN', endedOn: null, endedNote: '', version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict('Someone changed this clock while you were looking at it.', before);
    if (evaluationId && !invoiceId) await refreshExpectation(tx, practiceId, evaluationId);
    audit({ subject: ['case', caseId], summary: `Opened again: ${before.title}`, data: { clockId: before.id, rule } });
    const after = await findClock(tx, ctx, input.clockId);
    if (!after) throw new NotFound();
    return after;
  },
});
