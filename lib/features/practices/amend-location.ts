import { command } from '../../core/operation';
import { toLocation } from './queries';
import { AmendLocation, Location } from './schema';
import { refuseStale } from './steps';

/** Changes a location, or puts it out of use. @throws NotFound, Conflict when someone was faster. */
export const amendLocation = command({
  name: 'location.amend',
  input: AmendLocation,
  output: Location,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { locationId: id, version, ...changes } = input;
    const { count } = await tx.location.updateMany({ where: { practiceId, id, version }, data: { ...changes, version: { increment: 1 } } });
    const row = await tx.location.findUnique({ where: { practiceId_id: { practiceId, id } } });
    if (count === 0 || row === null) refuseStale(row, toLocation);
    audit({ subject: ['location', id], summary: `Location ${row.name} was changed`, data: changes });
    return toLocation(row);
  },
});
