import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { daysBetween } from '../../domain/calendar';
import { advance, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { EvaluationChanged, RescheduleEvaluation } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustBePlausible, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/** Books an exam that was only asked for, or moves one to another day, time or place. The notice clock runs anew. */
export const rescheduleEvaluation = command({
  name: 'evaluation.reschedule',
  input: RescheduleEvaluation,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    if (beginsWithRequest(row.kind)) throw new RuleBroken('evaluation.no_appointment', 'This work has no appointment to move.');
    const event = row.state === 'REQUESTED' ? 'schedule' : 'reschedule';
    const state = advance(row.state, event, row.kind);
    const requestedOn = fromOptionalDateColumn(row.requestedOn);
    const bookedOn = input.bookedOn ?? ctx.today;
    mustBePlausible(input.scheduledOn, ctx.today);
    mustHaveHappened(bookedOn, ctx.today, 'The day it was booked');
    if (requestedOn !== null && input.scheduledOn < requestedOn) throw new RuleBroken('evaluation.before_request', 'The appointment lies before the day it was asked for.');
    const locationId = input.locationId === undefined ? row.locationId : input.locationId;
    if (input.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.locationId } } }))) throw new NotFound();

    const sameDay = fromOptionalDateColumn(row.scheduledOn) === input.scheduledOn && locationId === row.locationId;
    // Another hour of the same day and place needs no new notice.
    const booking = sameDay ? {} : { bookedOn: toDateColumn(bookedOn), notifiedOn: null };
    await saveEvaluation(tx, ctx, row, { state, scheduledOn: toDateColumn(input.scheduledOn), startMinute: input.startMinute, locationId, ...booking });
    if (!sameDay) await moveClocks(tx, ctx.practiceId, subjectOf(row), event, clockFactsOf(row, { bookedOn, scheduledOn: input.scheduledOn }), ctx.today);
    audit({ subject: ['case', row.caseId], summary: event === 'schedule' ? `Booked the exam for ${input.scheduledOn}` : `Moved the exam to ${input.scheduledOn}`, data: { evaluationId: row.id, from: fromOptionalDateColumn(row.scheduledOn), to: input.scheduledOn } });
    const notices = row.case.kind === 'QME' && requestedOn !== null ? windowNotices(daysBetween(requestedOn, input.scheduledOn)) : [];
    return concludeEvaluation(tx, ctx, row.id, notices);
  },
});

/** 8 CCR 31.3(e): 90 days from the request, 120 with the requesting party's waiver, later only if both agree. */
function windowNotices(day: number): string[] {
  if (day > 120) return [`That is day ${day} after the request: past 120 days both sides must agree in writing. 8 CCR 31.3(e)`];
  if (day > 90) return [`That is day ${day} after the request: past 90 days the requesting party must waive. 8 CCR 31.3(e)`];
  return [];
}
