import { command } from '../../core/operation';
import { toPracticeFacts } from './queries';
import { AmendPractice, PracticeFacts } from './schema';
import { refuseStale } from './steps';

/** Changes the practice's name, calendar, goal and rules. @throws Conflict when someone was faster. */
export const amendPractice = command({
  name: 'practice.amend',
  input: AmendPractice,
  output: PracticeFacts,
  async run({ ctx, input, tx, audit }) {
    const { version, ...changes } = input;
    const id = ctx.practiceId;
    const { count } = await tx.practice.updateMany({ where: { id, version }, data: { ...changes, version: { increment: 1 } } });
    const row = await tx.practice.findUnique({ where: { id } });
    if (count === 0 || row === null) refuseStale(row, toPracticeFacts);
    audit({ subject: ['practice', id], summary: 'The settings of the practice were changed', data: changes });
    return toPracticeFacts(row);
  },
});
