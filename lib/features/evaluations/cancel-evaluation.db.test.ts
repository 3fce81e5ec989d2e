import { describe, expect, it } from 'vitest';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { cancelEvaluation } from './cancel-evaluation';
import { scheduleEvaluation } from './schedule-evaluation';

const cancelled = (evaluationId: string) => ({ evaluationId, version: 1, cancelledOn: '2026-03-02', note: 'Asked by the administrator' });

describe('evaluation.cancel', () => {
  it('cancels in time: nothing to bill, clocks stop', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    const { evaluation, caseStage } = await cancelEvaluation(world.as('assistant'), cancelled(evaluationId));
    expect(evaluation).toMatchObject({ state: 'CANCELLED', money: { expectedCents: 0 }, acts: ['reopen'] });
    expect(caseStage).toBe('ACCEPTED');
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual([]);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ readyToBill: false });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'evaluation.cancel']);
  });

  it('takes the sixth business day before as in time, the fifth as late', async () => {
    const world = await makeWorld();
    const onSixth = await loggedExam(world, { examOn: '2026-03-10' });
    await expect(cancelEvaluation(world.as('owner'), cancelled(onSixth.evaluationId))).resolves.toMatchObject({ evaluation: { state: 'CANCELLED' } });
    const onFifth = await loggedExam(world, { examOn: '2026-03-09' });
    const refused = cancelEvaluation(world.as('owner'), cancelled(onFifth.evaluationId));
    await expect(refused).rejects.toMatchObject({ rule: 'evaluation.cancelled_late', message: expect.stringContaining('late cancellation') });
    expect(await evaluationRow(world, onFifth.evaluationId)).toMatchObject({ state: 'SCHEDULED' });
  });

  it('counts by the fee agreement of an IME, and by nothing where none names a fee for it', async () => {
    const world = await makeWorld();
    const ime = { kind: 'IME' as const, panelNumber: '' };
    const agreed = { ...ime, agreementId: world.agreementId };
    // Wednesday, March 4 is two business days away, Tuesday one.
    const inTime = await loggedExam(world, { ...agreed, examOn: '2026-03-04' });
    await expect(cancelEvaluation(world.as('owner'), cancelled(inTime.evaluationId))).resolves.toMatchObject({ evaluation: { state: 'CANCELLED' } });
    const late = await loggedExam(world, { ...agreed, examOn: '2026-03-03' });
    await expect(cancelEvaluation(world.as('owner'), cancelled(late.evaluationId))).rejects.toMatchObject({ rule: 'evaluation.cancelled_late', message: expect.stringContaining('fewer than 2') });
    const silent = await loggedExam(world, { ...ime, examOn: '2026-03-03' });
    await expect(cancelEvaluation(world.as('owner'), cancelled(silent.evaluationId))).resolves.toMatchObject({ evaluation: { state: 'CANCELLED' } });
  });

  it('bills one hour for a deposition cancelled inside eight days (8 CCR 9795, ML204)', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'DEPOSITION', scheduledOn: '2026-03-09' });
    const answer = await cancelEvaluation(world.as('owner'), cancelled(evaluation.id));
    expect(answer.evaluation).toMatchObject({ state: 'CANCELLED', money: { expectedCents: 45_500 } });
    expect(await evaluationRow(world, evaluation.id)).toMatchObject({ readyToBill: true });
  });

  it('lets us cancel late only for good cause, and then counts the 60 days to the new date (8 CCR 34(d), (e))', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-09' });
    const ours = { ...cancelled(evaluationId), cancelledBy: 'evaluator' as const };
    await expect(cancelEvaluation(world.as('owner'), ours)).rejects.toMatchObject({ rule: 'evaluation.good_cause_required' });
    const { evaluation } = await cancelEvaluation(world.as('owner'), { ...ours, goodCause: 'The physician is in hospital' });
    expect(evaluation).toMatchObject({ state: 'CANCELLED', cancelledBy: 'evaluator', goodCause: 'The physician is in hospital', money: { expectedCents: 0 } });
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual(['appointment.reschedule OPEN']);
  });

  it('drafts the notice with the reason, which we owe in writing (8 CCR 34(d))', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    const { letter } = await cancelEvaluation(world.as('owner'), { ...cancelled(evaluationId), cancelledBy: 'evaluator', letter: true });
    const drafts = await inPractice(world.practiceId, (tx) => tx.letter.findMany({ where: { practiceId: world.practiceId } }));
    expect(drafts).toMatchObject([{ id: letter?.id, kind: 'cancellation_notice', body: expect.stringContaining('Asked by the administrator') }]);
  });

  it('waits for the confirmation in writing of what a party cancelled by word of mouth, and keeps what was said', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    const said = { direction: 'in', channel: 'phone', withRole: 'applicant_attorney', subject: 'cancellation' } as const;
    const { evaluation } = await cancelEvaluation(world.as('assistant'), { ...cancelled(evaluationId), cancelledBy: 'applicant', cancelledInWriting: false, said });
    expect(evaluation).toMatchObject({ cancelledBy: 'applicant', cancelledInWriting: false });
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation OPEN');
    const spoken = await inPractice(world.practiceId, (tx) => tx.communication.findMany({ where: { practiceId: world.practiceId } }));
    expect(spoken).toMatchObject([{ evaluationId, withRole: 'applicant_attorney', inWriting: false }]);
  });

  it('refuses a cancellation after the appointment and one in the future', async () => {
    const world = await makeWorld();
    const past = await loggedExam(world, { examOn: '2026-02-20' });
    await expect(cancelEvaluation(world.as('owner'), cancelled(past.evaluationId))).rejects.toMatchObject({ rule: 'appointment.cancelled_after' });
    const ahead = await loggedExam(world, { examOn: '2026-04-20' });
    await expect(cancelEvaluation(world.as('owner'), { ...cancelled(ahead.evaluationId), cancelledOn: '2026-03-05' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await expectForbidden(cancelEvaluation, world, cancelled(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(cancelEvaluation, cancelled(evaluationId));
    await expectStale(cancelEvaluation, world, cancelled(evaluationId));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED', version: 1 });
  });
});
