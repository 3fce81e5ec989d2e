import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { addDays, daysBetween } from '../../domain/calendar';
import { hoursOn } from '../../domain/schedule/hours';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity, timeInWords } from '../../domain/wording';
import { findClinics } from './queries';
import { AvailabilityChanged, ExceptAvailability } from './schema';
import { clinicsChanged, demandHours, demandPlaces, leftOutside } from './steps';

const mostDays = 92;

/** Closes days at a place or at all, or adds an extra clinic on one day. Appointments on a closed day are named and stay booked. */
export const exceptAvailability = command({
  name: 'availability.except',
  input: ExceptAvailability,
  output: AvailabilityChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { physicianId, locationId, on, reason } = input;
    await demandPlaces(tx, ctx, input);
    const until = input.kind === 'closed' ? (input.until ?? on) : on;
    if (until < on) throw new RuleBroken('availability.ends_before_start', 'The last day lies before the first.');
    if (daysBetween(on, until) >= mostDays) throw new RuleBroken('availability.too_many_days', `At most ${mostDays} days at once. End the weekly clinic instead.`);
    const { weekly, exceptions } = await findClinics(tx, practiceId, { physicianIds: [physicianId], from: on, to: until });
    if (input.kind === 'extra') {
      demandHours(input);
      const clash = hoursOn(on, weekly, exceptions).find(({ startMinute, endMinute }) => startMinute < input.endMinute && input.startMinute < endMinute);
      if (clash) throw new RuleBroken('availability.clash', `The physician has a clinic from ${timeInWords(clash.startMinute)} to ${timeInWords(clash.endMinute)} that day. Nobody is at two clinics at once.`);
    }
    const shared = { practiceId, physicianId, locationId, reason, kind: input.kind, createdAt: ctx.now };
    const hours = input.kind === 'extra' ? { startMinute: input.startMinute, endMinute: input.endMinute, slotMinutes: input.slotMinutes, capacity: input.capacity } : {};
    const days = Array.from({ length: daysBetween(on, until) + 1 }, (_, at) => addDays(on, at));
    const closedAlready = (day: typeof on) => input.kind === 'closed' && exceptions.some((one) => one.kind === 'closed' && one.on === day && (one.locationId === null || one.locationId === locationId));
    const rows = days.filter((day) => !closedAlready(day)).map((day) => ({ ...shared, ...hours, id: newId(), on: toDateColumn(day) }));
    if (rows.length === 0) throw new RuleBroken('availability.closed_already', days.length === 1 ? 'That day is closed already.' : 'Those days are closed already.');
    const outside = await leftOutside(tx, ctx, physicianId, async () => void (await tx.availabilityException.createMany({ data: rows })));
    const summary = input.kind === 'extra' ? 'Added an extra clinic' : `Closed ${quantity(rows.length, 'day')}`;
    audit({ subject: ['physician', physicianId], summary, data: { kind: input.kind, locationId, on, until, exceptionIds: rows.map(({ id }) => id), leftOutside: outside.map(({ evaluationId }) => evaluationId) } });
    return clinicsChanged(tx, ctx, { physicianId, availabilityId: null, exceptionIds: rows.map(({ id }) => id), outside });
  },
});
