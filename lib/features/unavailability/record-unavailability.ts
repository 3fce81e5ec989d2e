import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RecordUnavailability, UnavailabilityChanged } from './schema';
import { absenceNotices, absenceNow, columnsOf, demandAbsence, draftNotice } from './steps';

/** Records an absence under 8 CCR 33: no new panel exams on its days. The notice to the Medical Director is drafted unless it went already. */
export const recordUnavailability = command({
  name: 'unavailability.record',
  input: RecordUnavailability,
  output: UnavailabilityChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { physicianId, startsOn, endsOn, filedOn } = input;
    if (!(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { id: true } }))) throw new NotFound();
    const inside = await demandAbsence(tx, ctx, input, null);
    const { id } = await tx.unavailability.create({ data: { practiceId, ...columnsOf(input), createdAt: ctx.now }, select: { id: true } });
    const letterId = await draftNotice(tx, ctx, id, input, inside);
    audit({ subject: ['physician', physicianId], summary: 'Recorded an absence', data: { unavailabilityId: id, startsOn, endsOn, filedOn, exams: input.exams, letterId } });
    return { unavailability: await absenceNow(tx, ctx, { id, physicianId }), letterId, notices: absenceNotices(input, ctx.today) };
  },
});
