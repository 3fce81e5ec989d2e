import { fromDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { toClinicException, toException } from './queries';
import { AvailabilityChanged, RemoveException } from './schema';
import { clinicsChanged, leftOutside } from './steps';

/** Takes a closed day or an extra clinic back: the weekly pattern holds again. */
export const removeException = command({
  name: 'availability.remove_exception',
  input: RemoveException,
  output: AvailabilityChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { exceptionId, version } = input;
    const find = () => tx.availabilityException.findUnique({ where: { practiceId_id: { practiceId, id: exceptionId } } });
    const before = await find();
    if (!before) throw new NotFound();
    const conflict = (row: typeof before) => new Conflict('Someone changed this day while you were working on it.', toClinicException(toException(row)));
    if (before.version !== version) throw conflict(before);
    const outside = await leftOutside(tx, ctx, before.physicianId, async () => {
      const { count } = await tx.availabilityException.deleteMany({ where: { practiceId, id: exceptionId, version } });
      const now = count === 0 ? await find() : null;
      if (count === 0) throw now ? conflict(now) : new NotFound();
    });
    audit({ subject: ['physician', before.physicianId], summary: before.kind === 'extra' ? 'Took an extra clinic back' : 'Opened a closed day again', data: { exceptionId, on: fromDateColumn(before.on), leftOutside: outside.map(({ evaluationId }) => evaluationId) } });
    return clinicsChanged(tx, ctx, { physicianId: before.physicianId, availabilityId: null, exceptionIds: [], outside });
  },
});
