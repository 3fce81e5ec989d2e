import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { advance, beginsWithRequest, type EvaluationKind } from '../../domain/evaluation/lifecycle';
import { examKindOn } from '../../domain/evaluation/expectation';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks } from '../clocks/steps';
import { findEvaluations, findPastExams, historyOf } from './queries';
import { EvaluationChanged, ScheduleEvaluation } from './schema';
import { clockFactsOf, concludeEvaluation, mustBePlausible, subjectOf } from './steps';

/** Adds an exam, a supplemental, a deposition or other work to a case; its clocks start. */
export const scheduleEvaluation = command({
  name: 'evaluation.schedule',
  input: ScheduleEvaluation,
  output: EvaluationChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: input.caseId } } });
    if (!found) throw new NotFound();
    if (found.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    const physicianId = input.physicianId ?? found.physicianId;
    const locationId = input.locationId ?? found.locationId;
    if (input.physicianId && !(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: input.physicianId } } }))) throw new NotFound();
    if (input.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: input.locationId } } }))) throw new NotFound();
    if (input.kind === 'DEPOSITION' && input.scheduledOn === null) throw new RuleBroken('evaluation.date_required', 'A deposition needs its date.');

    const requestedOn = input.requestedOn ?? (input.scheduledOn !== null && input.scheduledOn < ctx.today ? input.scheduledOn : ctx.today);
    for (const day of [requestedOn, input.scheduledOn]) if (day) mustBePlausible(day, ctx.today);
    if (input.scheduledOn !== null && input.scheduledOn < requestedOn) throw new RuleBroken('evaluation.before_request', 'The appointment lies before the day it was asked for.');
    const exams = await findPastExams(tx, practiceId, [found.claimantId]);
    const history = historyOf(exams, { evaluationId: null, physicianId, caseId: found.id, claimNumber: found.claimNumber, injuredOn: found.injuredOn });
    const kind: EvaluationKind = input.kind === 'EXAM' ? examKindOn(history, input.scheduledOn ?? requestedOn) : input.kind;
    const event = beginsWithRequest(kind) || input.scheduledOn === null ? 'request' : 'schedule';
    const booked = event === 'schedule';
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
        pagesExpected: input.pagesExpected,
        interpreterLanguage: input.interpreterLanguage || found.interpreterLanguage,
        primaryFocus: input.primaryFocus ?? found.primaryFocus,
      },
    });
    const [row] = await findEvaluations(tx, { practiceId, id });
    if (!row) throw new NotFound();
    await moveClocks(tx, practiceId, subjectOf(row), beginsWithRequest(kind) ? 'request' : 'schedule', clockFactsOf(row), ctx.today);
    audit({ subject: ['case', found.id], summary: `Added an evaluation: ${words[kind]}`, data: { evaluationId: id, kind, requestedOn, scheduledOn: input.scheduledOn } });
    return concludeEvaluation(tx, ctx, id);
  },
});

const words = { COMPREHENSIVE: 'comprehensive', FOLLOW_UP: 'follow-up', SUPPLEMENTAL: 'supplemental', DEPOSITION: 'deposition', RECORD_REVIEW: 'record review', OTHER: 'other work' } as const satisfies Record<EvaluationKind, string>;
