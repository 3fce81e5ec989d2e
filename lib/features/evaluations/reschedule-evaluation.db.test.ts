import { describe, expect, it } from 'vitest';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { askedExam, bookedExam, weeklyClinic } from '../../test/clinics';
import { notifyEvaluation } from './notify-evaluation';
import { rescheduleEvaluation } from './reschedule-evaluation';

const moved = (evaluationId: string) => ({ evaluationId, version: 1, scheduledOn: '2026-04-01', startMinute: 540 });
const later = { examOn: '2026-03-20' };

describe('evaluation.reschedule', () => {
  it('moves the exam: clocks move, the notice runs anew, the window goes on', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, later);
    await notifyEvaluation(world.as('assistant'), { evaluationId, version: 1, notifiedOn: '2026-03-02' });
    const { evaluation, caseStage, notices } = await rescheduleEvaluation(world.as('assistant'), { ...moved(evaluationId), version: 2 });
    expect(evaluation).toMatchObject({ scheduledOn: '2026-04-01', startMinute: 540, notifiedOn: null, bookedOn: '2026-03-02', version: 3 });
    expect(caseStage).toBe('SCHEDULED');
    expect(notices).toContainEqual(expect.stringContaining('Form 110 must go anew by Mon, Mar 9, 2026'));
    expect(await clockStates(world, caseId)).toEqual(['appointment.notice MET', 'appointment.notice OPEN', 'appointment.window OPEN', 'records.exchange OPEN', 'records.exchange STOPPED']);
    expect((await evaluationRow(world, evaluationId)).case.nextExamOn).toEqual(new Date('2026-04-01'));
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.reschedule');
  });

  it('books an exam that was only asked for, for as long as the clinic’s appointments are', async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { slotMinutes: 90 });
    const { caseId, evaluationId } = await askedExam(world);
    const { evaluation, notices, code } = await rescheduleEvaluation(world.as('owner'), moved(evaluationId));
    expect(evaluation).toMatchObject({ state: 'SCHEDULED', minutes: 90 });
    expect(code).toMatchObject({ code: 'ML201', turnsOn: null });
    expect(notices.some((one) => one.includes('hours'))).toBe(false);
    expect(await clockStates(world, caseId)).toEqual(['appointment.notice OPEN', 'appointment.window OPEN', 'records.exchange OPEN']);
  });

  it('needs no new notice for another hour of the same day', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await notifyEvaluation(world.as('owner'), { evaluationId, version: 1, notifiedOn: '2026-03-02' });
    const { evaluation } = await rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version: 2, scheduledOn: '2026-03-02', startMinute: 840 });
    expect(evaluation).toMatchObject({ notifiedOn: '2026-03-02', startMinute: 840 });
  });

  it('lets the window go to 120 days with a waiver that comes along, and on with both sides’ agreement (8 CCR 31.3(e))', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await askedExam(world);
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), scheduledOn: '2026-05-04' })).rejects.toMatchObject({ rule: 'appointment.waiver_required' });
    const waivers = [{ kind: 'past_90' as const, givenBy: 'applicant' as const, givenOn: '2026-03-01' }];
    const { evaluation } = await rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), scheduledOn: '2026-05-04', waivers });
    expect(evaluation).toMatchObject({ scheduledOn: '2026-05-04', waivers: [{ kind: 'past_90', givenBy: 'applicant' }] });
    expect(await clockStates(world, caseId)).toContain('appointment.window_waived OPEN');

    const beyond = { ...moved(evaluationId), version: 2, scheduledOn: '2026-06-03', askedBy: 'applicant' as const };
    await expect(rescheduleEvaluation(world.as('owner'), beyond)).rejects.toMatchObject({ rule: 'appointment.both_sides_required' });
    const both = (['applicant', 'defense'] as const).map((givenBy) => ({ kind: 'past_120' as const, givenBy, givenOn: '2026-03-02' }));
    await expect(rescheduleEvaluation(world.as('owner'), { ...beyond, waivers: both })).resolves.toMatchObject({ evaluation: { scheduledOn: '2026-06-03' } });
    expect((await clockStates(world, caseId)).filter((one) => one.startsWith('appointment.window'))).toEqual(['appointment.window STOPPED', 'appointment.window_waived STOPPED']);
  });

  it('needs good cause in writing with fewer than six business days left, and a day within 60 (8 CCR 34(d), (e))', async () => {
    const world = await makeWorld();
    const { evaluationId, version } = await bookedExam(world, '2026-03-09', 600);
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version })).rejects.toMatchObject({ rule: 'appointment.good_cause_required' });
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version, askedBy: 'defense' })).rejects.toMatchObject({ rule: 'appointment.late_cancellation' });
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version, goodCause: 'Surgery', scheduledOn: '2026-05-02' })).rejects.toMatchObject({ rule: 'appointment.past_60_required' });
    await rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), version, goodCause: 'Surgery' });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ goodCause: 'Surgery', scheduledOn: new Date('2026-04-01') });
  });

  it('says what is taken and what is free nearby', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await bookedExam(world, '2026-04-01', 540);
    const { evaluationId } = await askedExam(world);
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), startMinute: 570 })).rejects.toMatchObject({
      rule: 'appointment.taken',
      message: 'Wed, Apr 1, 2026, 9:30 AM is taken. Free nearby: 10:00 AM, 11:00 AM, 12:00 PM, 1:00 PM, 2:00 PM that day.',
    });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'REQUESTED', version: 1 });
  });

  it('gives the second place of a clinic that has two, and the first again once it is free', async () => {
    const world = await makeWorld();
    await weeklyClinic(world, { capacity: 2 });
    const first = await bookedExam(world, '2026-04-01', 540);
    const second = await bookedExam(world, '2026-04-01', 540);
    expect(await seatsOf(world)).toEqual([0, 1]);
    await rescheduleEvaluation(world.as('owner'), { ...moved(first.evaluationId), version: first.version, startMinute: 660 });
    await bookedExam(world, '2026-04-01', 540);
    await expect(bookedExam(world, '2026-04-01', 540)).rejects.toMatchObject({ rule: 'appointment.taken' });
    expect(second.evaluationId).not.toBe(first.evaluationId);
  });

  it('allows one appointment outside the clinic hours, and says so', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    const { notices } = await rescheduleEvaluation(world.as('owner'), moved(evaluationId));
    expect(notices).toContainEqual('This physician has no clinic there that day.');
    const { evaluationId: other } = await askedExam(world);
    await expect(rescheduleEvaluation(world.as('owner'), moved(other))).rejects.toMatchObject({ rule: 'appointment.taken' });
  });

  it('logs what has happened already without a window', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world, { requestedOn: '2025-09-01' });
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), scheduledOn: '2026-02-27' })).resolves.toMatchObject({ evaluation: { scheduledOn: '2026-02-27' } });
  });

  it('refuses an office that is not listed and a physician whom the panel does not name', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await inPractice(world.practiceId, (tx) => tx.listing.create({ data: { practiceId: world.practiceId, physicianId: world.physicianId, locationId: world.locationId } }));
    await expect(rescheduleEvaluation(world.as('owner'), moved(evaluationId))).rejects.toMatchObject({ rule: 'appointment.not_eligible', message: expect.stringContaining('8 CCR 34(b)') });
    const other = await inPractice(world.practiceId, (tx) => tx.physician.create({ data: { practiceId: world.practiceId, name: 'Chidi Okafor', specialtyCode: 'MOS' } }));
    const booked = await bookedExam(world, '2026-02-27', 600);
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(booked.evaluationId), version: booked.version, physicianId: other.id, locationId: null })).rejects.toMatchObject({ rule: 'appointment.other_physician' });
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
    await expect(rescheduleEvaluation(world.as('owner'), { ...moved(evaluationId), physicianId: next.physicianId })).rejects.toThrow('not yours to see');
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ scheduledOn: new Date('2026-03-02'), version: 1 });
  });
});

async function seatsOf(world: World): Promise<number[]> {
  const rows = await inPractice(world.practiceId, (tx) => tx.evaluation.findMany({ where: { practiceId: world.practiceId, state: 'SCHEDULED' }, select: { seat: true }, orderBy: { seat: 'asc' } }));
  return rows.map(({ seat }) => seat);
}
