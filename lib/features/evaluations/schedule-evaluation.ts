import type { z } from 'zod';
import type { PracticeCtx } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { advance, beginsWithRequest, type EvaluationKind } from '../../domain/evaluation/lifecycle';
import { examKindOn } from '../../domain/evaluation/expectation';
import { followedBy } from '../../domain/evaluation/lineage';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks, stopClocks } from '../clocks/steps';
import { cancelledByUs } from '../moves/queries';
import { bookTime } from '../moves/steps';
import { keepWaivers } from '../waivers/steps';
import { findEvaluations, findPastExams, focusToBegin, historyOf } from './queries';
import { EvaluationChanged, ScheduleEvaluation } from './schema';
import { clockFactsOf, concludeEvaluation, mustBePlausible, subjectOf } from './steps';

/** Adds an exam, a supplemental, a deposition or other work to a case; its clocks start. A date that is ahead is booked by the rules. */
export const scheduleEvaluation = command({
  name: 'evaluation.schedule',
  input: ScheduleEvaluation,
  output: EvaluationChanged,
  idempotent: true,
  lane: ({ scheduledOn, startMinute }) => (startMinute === null ? null : `day ${scheduledOn}`),
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } } });
    if (!found) throw new NotFound();
    if (found.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    const physicianId = input.physicianId ?? found.physicianId;
    const locationId = input.locationId ?? found.locationId;
    const physician = await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { specialtyCode: true } });
    if (!physician) throw new NotFound();
    if (input.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: input.locationId } } }))) throw new NotFound();
    if (input.kind === 'DEPOSITION' && input.scheduledOn === null) throw new RuleBroken('evaluation.date_required', 'A deposition needs its date.');

    const requestedOn = input.requestedOn ?? (input.scheduledOn !== null && input.scheduledOn < ctx.today ? input.scheduledOn : ctx.today);
    for (const day of [requestedOn, input.scheduledOn]) if (day) mustBePlausible(day, ctx.today);
    if (input.scheduledOn !== null && input.scheduledOn < requestedOn) throw new RuleBroken('evaluation.before_request', 'The appointment lies before the day it was asked for.');
    const exams = await findPastExams(tx, practiceId, [found.claimantId]);
    const history = historyOf(exams, { evaluationId: null, physicianId, caseId: found.id, claimNumber: found.claimNumber, injuredOn: found.injuredOn });
    const kind: EvaluationKind = input.kind === 'EXAM' ? examKindOn(history, input.scheduledOn ?? requestedOn) : input.kind;
    const event = beginsWithRequest(kind) || input.scheduledOn === null ? 'request' : 'schedule';
    const follows = await followedOf(tx, ctx, input, kind);
    const interpreterLanguage = input.interpreterLanguage || found.interpreterLanguage;
    const booked =
      event === 'schedule' && input.scheduledOn !== null
        ? await bookTime(tx, ctx, {
            evaluationId: null,
            caseId: found.id,
            claimantId: found.claimantId,
            caseKind: found.kind,
            caseClosed: false,
            panelLocationId: found.locationId,
            kind,
            state: 'REQUESTED',
            requestedOn,
            consents: input.waivers,
            from: null,
            to: { on: input.scheduledOn, startMinute: input.startMinute, minutes: input.minutes ?? null, physicianId, locationId },
            askedBy: 'evaluator',
            goodCause: '',
            cancelledByUsOn: follows && cancelledByUs(follows),
            notifiedOn: null,
            interpreter: { language: interpreterLanguage, arranged: false, confirmed: false },
            history,
            isFirstExam: !exams.some((exam) => exam.caseId === found.id && exam.physicianId === physicianId),
          })
        : null;
    const { id } = await tx.evaluation.create({
      data: {
        practiceId,
        caseId: found.id,
        physicianId,
        locationId,
        kind,
        createdAt: ctx.now,
        state: advance(null, event, kind),
        requestedOn: toDateColumn(requestedOn),
        bookedOn: booked ? toDateColumn(ctx.today) : null,
        scheduledOn: booked ? toOptionalDateColumn(input.scheduledOn) : null,
        startMinute: booked ? input.startMinute : null,
        ...(booked ? { seat: booked.seat, minutes: booked.minutes } : input.minutes ? { minutes: input.minutes } : {}),
        followsId: follows?.id ?? null,
        pagesExpected: input.pagesExpected,
        interpreterLanguage,
        primaryFocus: input.primaryFocus ?? focusToBegin(found.primaryFocus, physician.specialtyCode),
        ...(kind === 'SUPPLEMENTAL' && input.supplementalBasis ? { supplementalBasis: input.supplementalBasis } : {}),
      },
    });
    await keepWaivers(tx, ctx, id, input.waivers);
    const [row] = await findEvaluations(tx, { practiceId, id });
    if (!row) throw new NotFound();
    await moveClocks(tx, practiceId, subjectOf(row), beginsWithRequest(kind) ? 'request' : 'schedule', clockFactsOf(row), ctx.today);
    if (booked && follows) await stopClocks(tx, practiceId, subjectOf(follows), [{ rule: 'appointment.reschedule', outcome: 'met' }], ctx.today);
    audit({ subject: ['case', found.id], summary: `Added an evaluation: ${words[kind]}`, data: { evaluationId: id, kind, requestedOn, scheduledOn: input.scheduledOn, startMinute: input.startMinute, physicianId, locationId, followsId: row.followsId, waivers: input.waivers.map(({ kind: waived, givenBy }) => `${waived} ${givenBy}`) } });
    return { ...(await concludeEvaluation(tx, ctx, id, booked?.notices ?? [])), code: booked?.code ?? null };
  },
});

/** What the new work follows: the named evaluation, which must be of the same case, else the one that its kind comes after. */
async function followedOf(tx: Tx, { practiceId }: PracticeCtx, { caseId, followsId }: Pick<z.output<typeof ScheduleEvaluation>, 'caseId' | 'followsId'>, kind: EvaluationKind) {
  const others = await tx.evaluation.findMany({ where: { practiceId, caseId }, select: { id: true, caseId: true, kind: true, state: true, createdAt: true, cancelledBy: true, cancelledOn: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  if (followsId === null) return followedBy(kind, others);
  const named = others.find(({ id }) => id === followsId);
  if (named) return named;
  if (await tx.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: followsId } }, select: { id: true } })) throw new RuleBroken('evaluation.follows_other_case', 'What it follows belongs to another case.');
  throw new NotFound();
}

const words = { COMPREHENSIVE: 'comprehensive', FOLLOW_UP: 'follow-up', SUPPLEMENTAL: 'supplemental', DEPOSITION: 'deposition', RECORD_REVIEW: 'record review', OTHER: 'other work' } as const satisfies Record<EvaluationKind, string>;
