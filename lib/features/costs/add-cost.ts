import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { costsOf } from './queries';
import { AddCost, Cost } from './schema';
import { costColumns, demandOwnScope } from './steps';

/** Writes down what the practice pays to work. @throws RuleBroken `cost.physician`, `cost.location`. */
export const addCost = command({
  name: 'cost.add',
  input: AddCost,
  output: Cost,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    await demandOwnScope(tx, practiceId, input);
    const { id } = await tx.cost.create({ data: { practiceId, ...costColumns(input), createdAt: ctx.now } });
    audit({ subject: ['cost', id], summary: `Cost ${input.name} was added`, data: input });
    const [added] = await costsOf(tx, { practiceId, id });
    if (!added) throw new NotFound();
    return added;
  },
});
