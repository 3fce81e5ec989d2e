import { toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { costsOf } from './queries';
import { Cost, EndCost } from './schema';

/**
 * Ends a cost with a last day; without one it counts in no period any more, as if it had never been written down.
 * @throws NotFound, Conflict; RuleBroken `cost.ends_before_it_starts`.
 */
export const endCost = command({
  name: 'cost.end',
  input: EndCost,
  output: Cost,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { costId: id, version, endsOn } = input;
    const [before] = await costsOf(tx, { practiceId, id });
    if (!before) throw new NotFound();
    if (endsOn !== null && endsOn < before.startsOn) throw new RuleBroken('cost.ends_before_it_starts', 'The last day lies before the first.');
    const { count } = await tx.cost.updateMany({ where: { practiceId, id, version }, data: { ...(endsOn === null ? { active: false } : { endsOn: toOptionalDateColumn(endsOn) }), version: { increment: 1 } } });
    const [stored] = await costsOf(tx, { practiceId, id });
    if (!stored) throw new NotFound();
    if (count === 0) throw new Conflict(undefined, stored);
    audit({ subject: ['cost', id], summary: endsOn === null ? `Cost ${stored.name} counts no more` : `Cost ${stored.name} ends on ${endsOn}`, data: { endsOn } });
    return stored;
  },
});
