import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { notifyEvaluation } from './notify-evaluation';

const notified = (evaluationId: string) => ({ evaluationId, version: 1, notifiedOn: '2026-03-02' });

describe('evaluation.notify', () => {
  it('meets the clock of Form 110', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { evaluation, caseStage } = await notifyEvaluation(world.as('assistant'), notified(evaluationId));
    expect(evaluation).toMatchObject({ notifiedOn: '2026-03-02', version: 2 });
    expect(evaluation.acts).not.toContain('notify');
    expect(caseStage).toBe('NOTIFIED');
    expect(await clockStates(world, caseId)).toContain('appointment.notice MET');
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'evaluation.notify']);
  });

  it.each([
    ['2026-03-03', 'evaluation.in_future'],
    ['2026-02-01', 'evaluation.notice_before_booking'],
  ])('refuses a notice of %s', async (notifiedOn, rule) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(notifyEvaluation(world.as('owner'), { ...notified(evaluationId), notifiedOn })).rejects.toMatchObject({ rule });
  });

  it('refuses an exam that is not booked', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: null });
    await expect(notifyEvaluation(world.as('owner'), notified(evaluationId))).rejects.toMatchObject({ rule: 'evaluation.not_scheduled' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(notifyEvaluation, world, notified(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(notifyEvaluation, notified(evaluationId));
    await expectStale(notifyEvaluation, world, notified(evaluationId));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ notifiedOn: null, version: 1 });
  });
});
