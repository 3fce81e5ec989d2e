import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { UnavailabilityChanged, WithdrawUnavailability } from './schema';
import { toAbsence } from './queries';
import { absenceConflict, absenceNow } from './steps';

/** Withdraws an absence: panel exams can be booked on its days again. */
export const withdrawUnavailability = command({
  name: 'unavailability.withdraw',
  input: WithdrawUnavailability,
  output: UnavailabilityChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const { unavailabilityId: id, version } = input;
    const row = await tx.unavailability.findUnique({ where: { practiceId_id: { practiceId, id } } });
    if (!row) throw new NotFound();
    const before = toAbsence(row);
    if (before.version !== version) throw await absenceConflict(tx, ctx, before);
    if (before.withdrawnOn !== null) throw new RuleBroken('unavailability.withdrawn', 'This absence was withdrawn already.');
    const withdrawnOn = input.withdrawnOn ?? today;
    if (withdrawnOn > today) throw new RuleBroken('unavailability.filed_in_future', 'The day it was withdrawn cannot lie in the future.');
    const { count } = await tx.unavailability.updateMany({ where: { practiceId, id, version }, data: { withdrawnOn: toDateColumn(withdrawnOn), version: { increment: 1 } } });
    if (count === 0) throw await absenceConflict(tx, ctx, before);
    audit({ subject: ['physician', before.physicianId], summary: 'Withdrew an absence', data: { unavailabilityId: id, startsOn: before.startsOn, endsOn: before.endsOn, withdrawnOn } });
    const notices = before.filedOn === null ? [] : ['Form 109 was sent: tell the Medical Director that the absence does not take place.'];
    return { unavailability: await absenceNow(tx, ctx, before), letterId: null, notices };
  },
});
