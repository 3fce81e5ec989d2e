import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { coveredMilliseconds, wholeMinutes } from '../../domain/evaluation/exam-time';
import { evaluationRow, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { markExamined } from '../evaluations/mark-examined';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { recordTime } from './record-time';
import type { Exam } from './schema';

const now = testNow.getTime();
const minutes = (count: number) => count * 60_000;
const at = (minutesAgo: number) => now - minutes(minutesAgo);
const segment = (from: number, to: number | null, over: { id?: string; removed?: boolean; reason?: string } = {}) => ({ id: randomUUID(), startedAt: at(from), endedAt: to === null ? null : at(to), ...over });
const sent = (evaluationId: string, ...segments: ReturnType<typeof segment>[]) => ({ evaluationId, deviceNow: now, segments });
const total = (exam: Exam) => wholeMinutes(coveredMilliseconds(exam.segments.map((one) => ({ ...one, startedAt: Date.parse(one.startedAt), endedAt: one.endedAt === null ? null : Date.parse(one.endedAt) })), now));
const rows = (world: World) => inPractice(world.practiceId, (tx) => tx.timeSegment.findMany({ where: { practiceId: world.practiceId }, orderBy: { startedAt: 'asc' } }));

describe('exam.record_time', () => {
  it('keeps stretches under the names of the browser, for whoever examines', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const first = segment(50, 30);
    const exam = await recordTime(world.as('assistant'), sent(evaluationId, first, segment(20, null)));
    expect(total(exam)).toBe(40);
    expect(exam).toMatchObject({ minimum: { minutes: 20, section: '8 CCR 49.2', confidence: 'M' }, report: { countedOn: '2026-04-01' } });
    expect(await rows(world)).toMatchObject([{ id: first.id, physicianId: world.physicianId, reason: '' }, { endedAt: null }]);
    expect(await auditedOperations(world.practiceId)).toContain('exam.record_time');
  });

  it('changes nothing when it is sent again, in any order', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const [a, b] = [segment(50, 30), segment(20, 10)];
    await recordTime(world.as('physician'), sent(evaluationId, a, b));
    const before = await rows(world);
    const exam = await recordTime(world.as('physician'), sent(evaluationId, b, a, b));
    expect(total(exam)).toBe(30);
    expect(await rows(world)).toEqual(before);
  });

  it('sets a wrong clock right, and keeps the length', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const off = minutes(47);
    const { id, startedAt, endedAt } = segment(30, 5);
    await recordTime(world.as('physician'), { evaluationId, deviceNow: now + off, segments: [{ id, startedAt: startedAt + off, endedAt: (endedAt ?? 0) + off }] });
    expect(await rows(world)).toMatchObject([{ startedAt: new Date(at(30)), endedAt: new Date(at(5)) }]);
  });

  it('ends a stretch that was sent while it ran, from this device or another', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const running = segment(30, null);
    await recordTime(world.as('physician'), sent(evaluationId, running));
    const exam = await recordTime(world.as('assistant'), sent(evaluationId, { ...running, endedAt: at(12) }));
    expect(total(exam)).toBe(18);
    // The device that was away tells a later end: time is never overstated.
    expect(total(await recordTime(world.as('physician'), sent(evaluationId, { ...running, endedAt: at(2) })))).toBe(18);
    expect(total(await recordTime(world.as('physician'), sent(evaluationId, running)))).toBe(18);
  });

  it('counts time that two devices measured at once only once, sent at the same moment', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const shared = segment(60, 40);
    const [phone, tablet] = [segment(30, 10), segment(25, 5)];
    const answers = await Promise.all([
      recordTime(world.as('physician'), sent(evaluationId, shared, phone)),
      recordTime(world.as('assistant'), sent(evaluationId, tablet, shared)),
      recordTime(world.as('owner'), sent(evaluationId, shared)),
      recordTime(world.as('physician'), sent(evaluationId, phone, shared)),
    ]);
    expect(await rows(world)).toHaveLength(3);
    const last = await recordTime(world.as('physician'), sent(evaluationId, phone));
    expect(total(last)).toBe(20 + 25);
    expect(Math.max(...answers.map(total))).toBe(45);
  });

  it('takes a stretch away for good; what replaces it is another one, with why it was entered by hand', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const wrong = segment(120, 20);
    await recordTime(world.as('physician'), sent(evaluationId, wrong));
    const exam = await recordTime(world.as('physician'), sent(evaluationId, { ...wrong, removed: true }, segment(60, 20, { reason: 'Forgot to pause over lunch' })));
    expect(total(exam)).toBe(40);
    expect(exam.segments.map(({ removed, reason }) => [removed, reason])).toEqual([[true, ''], [false, 'Forgot to pause over lunch']]);
    expect(total(await recordTime(world.as('assistant'), sent(evaluationId, wrong)))).toBe(40);
  });

  it('says nothing about what is still to come', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const ahead = segment(10, -30);
    expect(total(await recordTime(world.as('physician'), sent(evaluationId, ahead)))).toBe(10);
  });

  it('still takes what a device kept while the exam was already marked done', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const exam = await recordTime(world.as('physician'), sent(evaluationId, segment(40, 10)));
    expect(exam).toMatchObject({ faceToFaceMinutes: 30, state: 'EXAMINED', version: 2 });
    expect(total(exam)).toBe(30);
  });

  it.each([
    ['an end before the beginning', (id: string) => sent(id, segment(10, 20)), { name: 'ZodError' }],
    ['nothing at all', (id: string) => sent(id), { name: 'ZodError' }],
  ])('refuses %s', async (_label, input, problem) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(recordTime(world.as('owner'), input(evaluationId))).rejects.toMatchObject(problem);
    expect(await rows(world)).toEqual([]);
  });

  it('refuses time of a cancelled exam, and of what is no exam', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02' });
    await expect(recordTime(world.as('owner'), sent(evaluationId, segment(20, 10)))).rejects.toMatchObject({ rule: 'exam.closed' });
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL' });
    await expectUnknownNextDoor(recordTime, sent(evaluation.id, segment(20, 10)));
  });

  it('does not take the name of another exam’s stretch', async () => {
    const world = await makeWorld();
    const one = await loggedExam(world);
    const two = await loggedExam(world, { claimant: { name: 'Somebody Else' }, examOn: '2026-03-05' });
    const mine = segment(30, 10);
    await recordTime(world.as('owner'), sent(one.evaluationId, mine));
    await expect(recordTime(world.as('owner'), sent(two.evaluationId, mine))).rejects.toBeInstanceOf(Conflict);
    expect(await rows(world)).toMatchObject([{ evaluationId: one.evaluationId }]);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(recordTime, world, sent(evaluationId, segment(20, 10)), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(recordTime, sent(evaluationId, segment(20, 10)));
    expect(await rows(world)).toEqual([]);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ version: 1 });
  });
});
