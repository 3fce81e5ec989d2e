import { command } from '../../core/operation';
import { toPhysician } from './queries';
import { AddPhysician, Physician } from './schema';
import { demandOwnLinks, physicianColumns } from './steps';

/** Adds a physician to the practice. @throws RuleBroken when the tax identity or the person is not of this practice. */
export const addPhysician = command({
  name: 'physician.add',
  input: AddPhysician,
  output: Physician,
  async run({ ctx, input, tx, audit }) {
    await demandOwnLinks(tx, ctx.practiceId, input);
    const row = await tx.physician.create({ data: { practiceId: ctx.practiceId, ...physicianColumns(input) } });
    audit({ subject: ['physician', row.id], summary: `Physician ${row.name} was added`, data: input });
    return toPhysician(row);
  },
});
