import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { AmendAvailability, AvailabilityChanged } from './schema';
import { clinicConflict, clinicsChanged, columnsOf, demandClinic, demandPlaces, leftOutside } from './steps';

/** Changes a weekly clinic. Appointments that it leaves without hours are named and stay booked. */
export const amendAvailability = command({
  name: 'availability.amend',
  input: AmendAvailability,
  output: AvailabilityChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { availabilityId, version, ...facts } = input;
    const before = await tx.availability.findUnique({ where: { practiceId_id: { practiceId, id: availabilityId } } });
    if (!before) throw new NotFound();
    if (before.version !== version) throw await clinicConflict(tx, ctx, availabilityId);
    if (before.physicianId !== facts.physicianId) throw new RuleBroken('availability.physician', 'A clinic stays its physician’s. End this one and add another.');
    await demandPlaces(tx, ctx, facts);
    await demandClinic(tx, ctx, facts, availabilityId);
    const outside = await leftOutside(tx, ctx, facts.physicianId, async () => {
      const { count } = await tx.availability.updateMany({ where: { practiceId, id: availabilityId, version }, data: { ...columnsOf(facts), version: { increment: 1 } } });
      if (count === 0) throw await clinicConflict(tx, ctx, availabilityId);
    });
    audit({ subject: ['availability', availabilityId], summary: 'Changed a weekly clinic', data: { ...facts, leftOutside: outside.map(({ evaluationId }) => evaluationId) } });
    return clinicsChanged(tx, ctx, { physicianId: facts.physicianId, availabilityId, exceptionIds: [], outside });
  },
});
