import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { advance, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { askedOf } from '../moves/queries';
import { bookTime, lookFirst } from '../moves/steps';
import { keepWaivers, settleWindow } from '../waivers/steps';
import { consentsOf, findPastExams } from './queries';
import { EvaluationChanged, RescheduleEvaluation } from './schema';
import { clockFactsOf, concludeEvaluation, evaluationForChange, mustBePlausible, mustHaveHappened, saveEvaluation, subjectOf } from './steps';

/** Books an exam that was only asked for, or moves one to another day, time, place or physician. The notice clock runs anew. */
export const rescheduleEvaluation = command({
  name: 'evaluation.reschedule',
  input: RescheduleEvaluation,
  output: EvaluationChanged,
  lane: ({ scheduledOn, startMinute }) => (startMinute === null ? null : `day ${scheduledOn}`),
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    await lookFirst(tx, ctx, input);
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
    const physicianId = input.physicianId ?? row.physicianId;

    const exams = await findPastExams(tx, practiceId, [row.case.claimantId]);
    const to = { on: input.scheduledOn, startMinute: input.startMinute, minutes: input.minutes ?? null, physicianId, locationId };
    const { askedBy, goodCause, waivers } = input;
    const booked = await bookTime(tx, ctx, askedOf(row, to, exams, { askedBy, goodCause, consents: [...consentsOf(row), ...waivers] }));
    await keepWaivers(tx, ctx, row.id, waivers);

    const from = fromOptionalDateColumn(row.scheduledOn);
    const sameDay = from === input.scheduledOn && locationId === row.locationId && physicianId === row.physicianId;
    const sameTime = sameDay && row.startMinute === input.startMinute;
    // Another hour of the same day and place needs no new notice; an interpreter is told of either.
    const booking = sameDay ? {} : { bookedOn: toDateColumn(bookedOn), notifiedOn: null };
    const cause = goodCause === '' ? {} : { goodCause };
    await saveEvaluation(tx, ctx, row, { state, scheduledOn: toDateColumn(input.scheduledOn), startMinute: input.startMinute, seat: booked.seat, minutes: booked.minutes, locationId, physicianId, ...booking, ...cause });
    if (!sameTime) await tx.interpreterBooking.updateMany({ where: { practiceId, evaluationId: row.id, confirmedOn: { not: null } }, data: { confirmedOn: null, confirmedWith: '', version: { increment: 1 } } });
    const facts = clockFactsOf({ ...row, waivers: await tx.waiver.findMany({ where: { practiceId, evaluationId: row.id } }) }, { bookedOn, scheduledOn: input.scheduledOn });
    if (!sameDay) await moveClocks(tx, practiceId, subjectOf(row), event, facts, ctx.today);
    await settleWindow(tx, practiceId, subjectOf(row), facts, ctx.today);
    const data = { evaluationId: row.id, from, to: input.scheduledOn, startMinute: input.startMinute, physicianId, locationId, askedBy, hasGoodCause: goodCause !== '', waivers: waivers.map(({ kind, givenBy }) => `${kind} ${givenBy}`) };
    audit({ subject: ['case', row.caseId], summary: event === 'schedule' ? `Booked the exam for ${input.scheduledOn}` : `Moved the exam to ${input.scheduledOn}`, data });
    return { ...(await concludeEvaluation(tx, ctx, row.id, booked.notices)), code: booked.code };
  },
});
