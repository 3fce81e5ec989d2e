import { command } from '../../core/operation';
import { toPhysician } from './queries';
import { AmendPhysician, Physician } from './schema';
import { demandOwnLinks, physicianColumns, refuseStale } from './steps';

/** Changes a physician, or puts it out of use. @throws NotFound, Conflict when someone was faster. */
export const amendPhysician = command({
  name: 'physician.amend',
  input: AmendPhysician,
  output: Physician,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { physicianId: id, version, ...changes } = input;
    await demandOwnLinks(tx, practiceId, input);
    const { count } = await tx.physician.updateMany({ where: { practiceId, id, version }, data: { ...physicianColumns(changes), version: { increment: 1 } } });
    const row = await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id } } });
    if (count === 0 || row === null) refuseStale(row, toPhysician);
    audit({ subject: ['physician', id], summary: `Physician ${row.name} was changed`, data: changes });
    return toPhysician(row);
  },
});
