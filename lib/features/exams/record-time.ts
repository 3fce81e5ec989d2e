import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { coveredMilliseconds, mergeSegment, onOurClock, wholeMinutes } from '../../domain/evaluation/exam-time';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { findSegments } from '../evaluations/queries';
import { examOf } from './queries';
import { Exam, RecordTime } from './schema';

/**
 * Keeps what a device measured of an exam: stretches that the browser names, set right by what the device's clock is off.
 * Sent twice, or by two devices at once, each counts once; of two ends the earlier one stays, a removed one stays removed.
 * @throws NotFound, RuleBroken `exam.closed`; Conflict for the name of another exam's stretch
 */
export const recordTime = command({
  name: 'exam.record_time',
  input: RecordTime,
  output: Exam,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    // The lock lets two devices come one after the other, so that the second merges with what the first has left.
    await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${input.evaluationId}::uuid for no key update`;
    const row = await tx.evaluation.findFirst({ where: { practiceId, id: input.evaluationId, kind: { in: ['COMPREHENSIVE', 'FOLLOW_UP'] } }, select: { caseId: true, physicianId: true, state: true } });
    if (!row) throw new NotFound();
    if (row.state === 'REQUESTED' || row.state === 'CANCELLED' || row.state === 'REPORT_SERVED') throw new RuleBroken('exam.closed', 'No time is kept for this exam: it is not booked, was cancelled, or its report is served.');

    const now = ctx.now.getTime();
    const known = new Map((await findSegments(tx, practiceId, input.evaluationId)).map((segment) => [segment.id, segment]));
    for (const told of input.segments) {
      const before = known.get(told.id) ?? null;
      const ours = onOurClock(told, input.deviceNow, now, before);
      const segment = before ? mergeSegment(before, ours) : { ...ours, physicianId: row.physicianId };
      known.set(told.id, segment);
      const columns = { endedAt: segment.endedAt === null ? null : new Date(segment.endedAt), removedAt: segment.removed ? ctx.now : null };
      if (before === null) {
        const reason = segment.reason === '' ? {} : { reason: segment.reason };
        await tx.timeSegment.create({ data: { practiceId, id: segment.id, evaluationId: input.evaluationId, physicianId: row.physicianId, startedAt: new Date(segment.startedAt), createdAt: ctx.now, ...columns, ...reason } });
      } else if (segment.endedAt !== before.endedAt || segment.removed !== before.removed) {
        await tx.timeSegment.update({ where: { practiceId_id: { practiceId, id: segment.id } }, data: columns });
      }
    }
    const minutes = wholeMinutes(coveredMilliseconds([...known.values()], now));
    audit({ subject: ['evaluation', input.evaluationId], summary: `Kept the time of the exam, ${quantity(minutes, 'minute')} so far`, data: { caseId: row.caseId, segments: input.segments.map(({ id, endedAt, removed }) => ({ id, running: endedAt === null, removed })), clockOffMilliseconds: now - input.deviceNow } });
    return examOf(tx, ctx, input.evaluationId);
  },
});
