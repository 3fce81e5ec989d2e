import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { notifyEvaluation } from './notify-evaluation';
import { rescheduleEvaluation } from './reschedule-evaluation';

const moved = (evaluationId: string) => ({ evaluationId, version: 1, scheduledOn: '2026-04-01', startMinute: 540 });

describe('evaluation.reschedule', () => {
  it('moves the exam: clocks move, the notice runs anew, the window goes on', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await notifyEvaluation(world.as('assistant'), { evaluationId, version: 1, notifiedOn: '2026-03-02' });
    const { evaluation, caseStage } = await rescheduleEvaluation(world.as('assistant'), { ...moved(evaluationId), version: 2 });
    expect(evaluation).toMatchObject({ scheduledOn: '2026-04-01', startMinute: 540, notifiedOn: null, bookedOn: '2026-03-02', version: 3 });
    expect(caseStage).toBe('SCHEDULED');
    expect(await clockStates(world, caseId)).toEqual(['appointment.notice MET', 'appointment.notice OPEN', 'appointment.window OPEN', 'records.exchange OPEN', 'records.exchange STOPPED']);
    expect((await evaluationRow(world, evaluationId)).case.nextExamOn).toEqual(new Date('2026-04-01'));
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.reschedule');
  });

  it('books an exam that was only asked for', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: null });
    const { evaluation } = await rescheduleEvaluation(world.as('owner'), moved(evaluationId));
    expect(evaluation.state).toBe('SCHEDULED');
    expect(await clockStates(world, caseId)).toEqual(['appointment.notice OPEN', 'appointment.window OPEN', 'records.exchange OPEN']);
  });

  it('needs no new notice for another hour of the same day', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await notifyEvaluation(world.as('owner'), { evaluationId, version: 1, notifiedOn: '2026-03-02' });
    const { evaluation } = await rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version: 2, scheduledOn: '2026-03-02' });
    expect(evaluation).toMatchObject({ notifiedOn: '2026-03-02', startMinute: 540 });
  });

  it.each([
    ['2026-05-03', 0],
    ['2026-05-04', 1],
    ['2026-06-03', 1],
  ])('says so when %s lies past 90 or 120 days after the request (8 CCR 31.3(e))', async (scheduledOn, count) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { notices } = await rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), scheduledOn });
    expect(notices).toHaveLength(count);
  });

  it('refuses a day before the request, and a booking in the future', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), scheduledOn: '2026-02-01' })).rejects.toMatchObject({ rule: 'evaluation.before_request' });
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), bookedOn: '2026-03-05' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(rescheduleEvaluation, world, moved(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(rescheduleEvaluation, moved(evaluationId));
    await expectStale(rescheduleEvaluation, world, moved(evaluationId));
    const next = await makeWorld();
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), locationId: next.locationId })).rejects.toThrow('not yours to see');
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ scheduledOn: new Date('2026-03-02'), version: 1 });
  });
});
