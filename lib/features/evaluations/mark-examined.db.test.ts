import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markExamined } from './mark-examined';
import { scheduleEvaluation } from './schedule-evaluation';

const exam = (evaluationId: string) => ({ evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 34, interpreterUsed: true });

describe('evaluation.mark_examined', () => {
  it('starts the report clocks, stops the appointment’s, and lets one clock carry the fee', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { evaluation, caseStage } = await markExamined(world.as('physician'), exam(evaluationId));
    expect(evaluation).toMatchObject({ state: 'EXAMINED', faceToFaceMinutes: 34, feeCode: 'ML201-95-93', version: 2, money: { expectedCents: 221_650 } });
    expect(caseStage).toBe('EXAMINED');
    expect(await clockStates(world, caseId)).toEqual([
      'appointment.notice STOPPED',
      'appointment.window MET',
      'records.exchange MET',
      'report.comprehensive OPEN',
      'report.extension_request OPEN',
    ]);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'evaluation.mark_examined']);
  });

  it('turns the code of an exam ahead that is now a follow-up', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const later = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn: '2026-05-20' });
    expect(later.evaluation.kind).toBe('COMPREHENSIVE');
    await markExamined(world.as('owner'), exam(evaluationId));
    expect(await evaluationRow(world, later.evaluation.id)).toMatchObject({ kind: 'FOLLOW_UP', feeCode: 'ML202-95' });
  });

  it.each([
    ['tomorrow', { examinedOn: '2026-03-03' }, 'evaluation.in_future'],
    ['before it was asked for', { examinedOn: '2026-02-01' }, 'evaluation.before_request'],
    ['without face-to-face minutes', { faceToFaceMinutes: null }, 'evaluation.minutes_required'],
  ])('refuses an exam %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(markExamined(world.as('owner'), { ...exam(evaluationId), ...changed })).rejects.toMatchObject({ rule });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED', version: 1 });
  });

  it('asks why the time lies below the minimum of the specialty (8 CCR 49.2), and keeps the explanation', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const short = { ...exam(evaluationId), faceToFaceMinutes: 19 };
    await expect(markExamined(world.as('owner'), short)).rejects.toMatchObject({ rule: 'evaluation.variance_unexplained', message: expect.stringContaining('fewer than the 20') });
    const { evaluation } = await markExamined(world.as('owner'), { ...short, varianceExplanation: 'One finger, examined before' });
    expect(evaluation).toMatchObject({ faceToFaceMinutes: 19, varianceExplanation: 'One finger, examined before' });
  });

  it('takes the minimum from the panel’s specialty, and from a psychiatric focus', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await inPractice(world.practiceId, (tx) => tx.panel.create({ data: { practiceId: world.practiceId, caseId, number: '7731906', specialtyCode: 'MMM', issuedOn: new Date('2026-01-05') } }));
    await expect(markExamined(world.as('owner'), { ...exam(evaluationId), faceToFaceMinutes: 29 })).rejects.toMatchObject({ message: expect.stringContaining('fewer than the 30') });
    await inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: evaluationId }, data: { primaryFocus: 'psychiatry' } }));
    await expect(markExamined(world.as('owner'), exam(evaluationId))).rejects.toMatchObject({ message: expect.stringContaining('fewer than the 60') });
  });

  it('ends what the timer still measures, and asks why other minutes are stated', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const segment = (startedAt: string, endedAt: string | null) => inPractice(world.practiceId, (tx) => tx.timeSegment.create({ data: { practiceId: world.practiceId, id: randomUUID(), evaluationId, physicianId: world.physicianId, startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) } }));
    await segment('2026-03-02T17:00:00Z', '2026-03-02T17:20:30Z');
    await segment('2026-03-02T17:50:00Z', null);
    await expect(markExamined(world.as('owner'), exam(evaluationId))).rejects.toMatchObject({ rule: 'evaluation.minutes_reason', message: expect.stringContaining('30 minutes') });
    const { evaluation } = await markExamined(world.as('owner'), { ...exam(evaluationId), minutesReason: 'Started late', note: 'MRI of the left hip ordered' });
    expect(evaluation).toMatchObject({ faceToFaceMinutes: 34, minutesReason: 'Started late', outcomeNote: 'MRI of the left hip ordered' });
    const stretches = await inPractice(world.practiceId, (tx) => tx.timeSegment.findMany({ where: { practiceId: world.practiceId } }));
    expect(stretches.map(({ endedAt }) => endedAt?.toISOString()).sort()).toEqual(['2026-03-02T17:20:30.000Z', '2026-03-02T18:00:00.000Z']);
  });

  it('asks for no reason when the minutes are those measured', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await inPractice(world.practiceId, (tx) => tx.timeSegment.create({ data: { practiceId: world.practiceId, id: randomUUID(), evaluationId, physicianId: world.physicianId, startedAt: new Date('2026-03-02T17:00:00Z'), endedAt: new Date('2026-03-02T17:34:59Z') } }));
    const { evaluation } = await markExamined(world.as('owner'), { ...exam(evaluationId), minutesReason: 'None needed' });
    expect(evaluation).toMatchObject({ faceToFaceMinutes: 34, minutesReason: '' });
  });

  it('asks for face-to-face minutes only where the report must state them (8 CCR 49)', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    const { evaluation } = await markExamined(world.as('owner'), { ...exam(evaluationId), faceToFaceMinutes: null });
    expect(evaluation).toMatchObject({ state: 'EXAMINED', money: { expectedCents: 180_000 + 100 * 200 } });
    expect(await clockStates(world, caseId)).toEqual(['ime.report OPEN']);
  });

  it('holds a deposition with its minutes: ready to bill, by the quarter hour', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'DEPOSITION', requestedOn: '2026-02-02', scheduledOn: '2026-03-02' });
    const held = { ...exam(evaluation.id), faceToFaceMinutes: null, interpreterUsed: false };
    await expect(markExamined(world.as('owner'), held)).rejects.toMatchObject({ rule: 'evaluation.minutes_required' });
    const done = await markExamined(world.as('owner'), { ...held, billedMinutes: 200 });
    expect(done.evaluation).toMatchObject({ feeCode: 'ML204-95', money: { expectedCents: 13 * 11_375 } });
    expect(await evaluationRow(world, evaluation.id)).toMatchObject({ readyToBill: true });
  });

  it('cannot happen twice', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await markExamined(world.as('owner'), exam(evaluationId));
    await expect(markExamined(world.as('owner'), { ...exam(evaluationId), version: 2 })).rejects.toMatchObject({ rule: 'evaluation.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(markExamined, world, exam(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(markExamined, exam(evaluationId));
    await expectStale(markExamined, world, exam(evaluationId));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED', version: 1 });
  });
});
