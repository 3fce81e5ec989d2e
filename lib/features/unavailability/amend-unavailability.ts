import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { AmendUnavailability, UnavailabilityChanged } from './schema';
import { toAbsence } from './queries';
import { absenceConflict, absenceNotices, absenceNow, columnsOf, demandAbsence, draftNotice } from './steps';

/** Changes a recorded absence, or records when its Form 109 was sent. Other days after the form went are to be told of anew. */
export const amendUnavailability = command({
  name: 'unavailability.amend',
  input: AmendUnavailability,
  output: UnavailabilityChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { unavailabilityId: id, version, ...facts } = input;
    const row = await tx.unavailability.findUnique({ where: { practiceId_id: { practiceId, id } } });
    if (!row) throw new NotFound();
    const before = toAbsence(row);
    const { physicianId } = before;
    if (before.version !== version) throw await absenceConflict(tx, ctx, before);
    if (before.withdrawnOn !== null) throw new RuleBroken('unavailability.withdrawn', 'This absence was withdrawn. Record another one.');
    const asked = { ...facts, physicianId };
    const inside = await demandAbsence(tx, ctx, asked, id);
    const { count } = await tx.unavailability.updateMany({ where: { practiceId, id, version }, data: { ...columnsOf(asked), version: { increment: 1 } } });
    if (count === 0) throw await absenceConflict(tx, ctx, before);
    const movedDays = before.startsOn !== facts.startsOn || before.endsOn !== facts.endsOn;
    const letterId = movedDays ? await draftNotice(tx, ctx, id, asked, inside) : null;
    audit({ subject: ['physician', physicianId], summary: 'Changed an absence', data: { unavailabilityId: id, from: [before.startsOn, before.endsOn], to: [facts.startsOn, facts.endsOn], filedOn: facts.filedOn, exams: facts.exams, letterId } });
    return { unavailability: await absenceNow(tx, ctx, before), letterId, notices: absenceNotices(asked, ctx.today) };
  },
});
