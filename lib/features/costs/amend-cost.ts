import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { costsOf } from './queries';
import { AmendCost, Cost } from './schema';
import { costColumns, demandOwnScope } from './steps';

/** Corrects a cost; every period is counted with it anew. @throws NotFound, Conflict; RuleBroken `cost.physician`, `cost.location`. */
export const amendCost = command({
  name: 'cost.amend',
  input: AmendCost,
  output: Cost,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { costId: id, version, ...terms } = input;
    // First whether it is there: what is next door does not exist, whatever else is wrong.
    if ((await tx.cost.count({ where: { practiceId, id } })) === 0) throw new NotFound();
    await demandOwnScope(tx, practiceId, terms);
    const { count } = await tx.cost.updateMany({ where: { practiceId, id, version }, data: { ...costColumns(terms), active: true, version: { increment: 1 } } });
    const [stored] = await costsOf(tx, { practiceId, id });
    if (!stored) throw new NotFound();
    if (count === 0) throw new Conflict(undefined, stored);
    audit({ subject: ['cost', id], summary: `Cost ${stored.name} was changed`, data: terms });
    return stored;
  },
});
