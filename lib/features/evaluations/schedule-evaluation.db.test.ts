import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld, inPractice } from '../../test/world';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { closeCase } from '../cases/close-case';
import { cancelEvaluation } from './cancel-evaluation';
import { markExamined } from './mark-examined';
import { scheduleEvaluation } from './schedule-evaluation';
import type { World } from '../../test/world';

const evaluationsOf = (world: World, caseId: string) => inPractice(world.practiceId, (tx) => tx.evaluation.count({ where: { practiceId: world.practiceId, caseId } }));

describe('evaluation.schedule', () => {
  it('adds a follow-up by the physician’s own history, with the reason', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const waivers = (['applicant', 'defense'] as const).map((givenBy) => ({ kind: 'past_120' as const, givenBy, givenOn: '2026-03-02' }));
    const { evaluation, code } = await scheduleEvaluation(world.as('assistant'), { caseId, kind: 'EXAM', scheduledOn: '2027-09-02', startMinute: 600, waivers });
    expect(evaluation).toMatchObject({ kind: 'FOLLOW_UP', feeCode: 'ML202-95', state: 'SCHEDULED', startMinute: 600, followsId: evaluationId });
    expect(evaluation.feeReason).toContain('Within 18 months of the comprehensive exam of Mon, Mar 2, 2026');
    expect(code).toMatchObject({ code: 'ML202', lastFollowUpOn: '2027-09-02', turnsOn: '2027-09-03' });
    const late = await scheduleEvaluation(world.as('assistant'), { caseId, kind: 'EXAM', scheduledOn: '2027-09-03', waivers });
    expect(late).toMatchObject({ evaluation: { kind: 'COMPREHENSIVE', feeCode: 'ML201-95' }, code: { code: 'ML201' } });
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.schedule');
  });

  it.each([
    ['SUPPLEMENTAL', null, 'REQUESTED', 65_000],
    ['DEPOSITION', '2026-03-20', 'SCHEDULED', 91_000],
    ['RECORD_REVIEW', null, 'REQUESTED', 65_000],
    ['OTHER', null, 'REQUESTED', 0],
  ] as const)('adds a %s', async (kind, scheduledOn, state, expectedCents) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind, scheduledOn });
    expect(evaluation).toMatchObject({ kind, state, money: { expectedCents } });
  });

  it('links what follows, on the same case only', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const other = await loggedExam(world, { claimNumber: 'OTHER-1' });
    const named = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'DEPOSITION', scheduledOn: '2026-03-20', followsId: evaluationId });
    expect(named.evaluation.followsId).toBe(evaluationId);
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', followsId: other.evaluationId })).rejects.toMatchObject({ rule: 'evaluation.follows_other_case' });
    const next = await makeWorld();
    const foreign = await loggedExam(next);
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', followsId: foreign.evaluationId })).rejects.toThrow('not yours to see');
  });

  it('gives a new date within 60 days of our cancellation, and its clock is met (8 CCR 34(e))', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02', cancelledBy: 'evaluator', note: '' });
    expect(await clockStates(world, caseId)).toContain('appointment.reschedule OPEN');
    const anew = { caseId, kind: 'EXAM' as const, requestedOn: '2026-03-02', startMinute: 600 };
    await expect(scheduleEvaluation(world.as('owner'), { ...anew, scheduledOn: '2026-05-02' })).rejects.toMatchObject({ rule: 'appointment.past_60_required' });
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { ...anew, scheduledOn: '2026-05-01' });
    expect(evaluation.followsId).toBe(evaluationId);
    expect(await clockStates(world, caseId)).toContain('appointment.reschedule MET');
  });

  it.each([
    ['2026-05-31', null],
    ['2026-06-01', 'appointment.waiver_required'],
    ['2026-07-01', 'appointment.both_sides_required'],
  ])('books %s by the window of 8 CCR 31.3(e)', async (scheduledOn, rule) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { examOn: null });
    const asked = scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn });
    await (rule === null ? expect(asked).resolves.toBeDefined() : expect(asked).rejects.toMatchObject({ rule }));
  });

  it('starts the 60 days of a supplemental (8 CCR 38(i))', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', requestedOn: '2026-03-01' });
    expect(await clockStates(world, caseId)).toContain('report.supplemental OPEN');
  });

  it('adds once for a double click under one key', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const ctx = world.as('owner', { idempotencyKey: 'one-supplemental' });
    await Promise.all([scheduleEvaluation(ctx, { caseId, kind: 'SUPPLEMENTAL' }), scheduleEvaluation(ctx, { caseId, kind: 'SUPPLEMENTAL' })]);
    expect(await evaluationsOf(world, caseId)).toBe(2);
  });

  it('refuses an appointment before its request, a deposition without a day, and a closed case', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', requestedOn: '2026-03-02', scheduledOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'evaluation.before_request' });
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'DEPOSITION' })).rejects.toMatchObject({ rule: 'evaluation.date_required' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02', note: '' });
    await closeCase(world.as('owner'), { caseId, version: 1 });
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM' })).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('takes what a supplemental rests on, and bills none for what was asked before (8 CCR 9795, ML203)', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const asked = (newRecords: boolean) => scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', supplementalBasis: { newRecords, newIssue: false, askedBefore: true } });
    expect((await asked(false)).evaluation).toMatchObject({ feeCode: '', feeReason: expect.stringContaining('Not payable'), supplementalBasis: { askedBefore: true }, money: { expectedCents: 0 } });
    expect((await asked(true)).evaluation).toMatchObject({ feeCode: 'ML203-95', money: { expectedCents: 65_000 } });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expectForbidden(scheduleEvaluation, world, { caseId, kind: 'EXAM' as const }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(scheduleEvaluation, { caseId, kind: 'EXAM' as const });
    const next = await makeWorld();
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', physicianId: next.physicianId })).rejects.toThrow('not yours to see');
    expect(await evaluationsOf(world, caseId)).toBe(1);
  });
});
