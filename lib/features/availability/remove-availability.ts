import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { addDays } from '../../domain/calendar';
import { AvailabilityChanged, RemoveAvailability } from './schema';
import { clinicConflict, clinicsChanged, leftOutside } from './steps';

/** Ends a weekly clinic, as of yesterday unless another last day is given; one that has not begun by then is taken away. */
export const removeAvailability = command({
  name: 'availability.remove',
  input: RemoveAvailability,
  output: AvailabilityChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { availabilityId, version } = input;
    const before = await tx.availability.findUnique({ where: { practiceId_id: { practiceId, id: availabilityId } } });
    if (!before) throw new NotFound();
    if (before.version !== version) throw await clinicConflict(tx, ctx, availabilityId);
    const lastOn = input.lastOn ?? addDays(ctx.today, -1);
    const begun = fromDateColumn(before.startsOn) <= lastOn;
    const outside = await leftOutside(tx, ctx, before.physicianId, async () => {
      const where = { practiceId, id: availabilityId, version };
      const { count } = begun ? await tx.availability.updateMany({ where, data: { endsOn: toDateColumn(lastOn), version: { increment: 1 } } }) : await tx.availability.deleteMany({ where });
      if (count === 0) throw await clinicConflict(tx, ctx, availabilityId);
    });
    audit({ subject: ['availability', availabilityId], summary: begun ? 'Ended a weekly clinic' : 'Took a weekly clinic away', data: { lastOn, leftOutside: outside.map(({ evaluationId }) => evaluationId) } });
    return clinicsChanged(tx, ctx, { physicianId: before.physicianId, availabilityId: begun ? availabilityId : null, exceptionIds: [], outside });
  },
});
