import { command } from '../../core/operation';
import { AddAvailability, AvailabilityChanged } from './schema';
import { clinicsChanged, columnsOf, demandClinic, demandPlaces } from './steps';

/** Adds a weekly clinic: from now on its times are offered. */
export const addAvailability = command({
  name: 'availability.add',
  input: AddAvailability,
  output: AvailabilityChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    await demandPlaces(tx, ctx, input);
    await demandClinic(tx, ctx, input, null);
    const { id } = await tx.availability.create({ data: { practiceId: ctx.practiceId, ...columnsOf(input), createdAt: ctx.now }, select: { id: true } });
    audit({ subject: ['availability', id], summary: 'Added a weekly clinic', data: { ...input } });
    return clinicsChanged(tx, ctx, { physicianId: input.physicianId, availabilityId: id, exceptionIds: [], outside: [] });
  },
});
