import { command } from '../../core/operation';
import { toLocation } from './queries';
import { AddLocation, Location } from './schema';

/** Adds a location to the practice. */
export const addLocation = command({
  name: 'location.add',
  input: AddLocation,
  output: Location,
  async run({ ctx, input, tx, audit }) {
    const row = await tx.location.create({ data: { practiceId: ctx.practiceId, ...input } });
    audit({ subject: ['location', row.id], summary: `Location ${row.name} was added`, data: input });
    return toLocation(row);
  },
});
