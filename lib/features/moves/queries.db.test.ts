import { describe, expect, it } from 'vitest';
import { expectUnknownNextDoor } from '../../test/cases';
import { askedExam, bookedExam, weeklyClinic } from '../../test/clinics';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { makeWorld } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { markExamined } from '../evaluations/mark-examined';
import { notifyEvaluation } from '../evaluations/notify-evaluation';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { setListing } from '../listings/set-listing';
import { previewMove } from './queries';

describe('evaluation.preview_move', () => {
  it('says before a drag is dropped what the booking then does', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    const { evaluationId, version } = await bookedExam(world, '2026-03-18', 600);
    await notifyEvaluation(world.as('owner'), { evaluationId, version, notifiedOn: '2026-03-02' });
    const preview = await previewMove(world.as('assistant'), { evaluationId, on: '2026-03-25' });
    expect(preview).toMatchObject({
      evaluationId, version: version + 1, day: 51, allowed: true, needs: [], missing: [], nearby: [],
      from: { on: '2026-03-18', startMinute: 600, physicianName: 'Elena Marsh', locationName: 'Sacramento' },
      to: { on: '2026-03-25', startMinute: 600, minutes: 60 },
      code: { code: 'ML201', turnsOn: null },
    });
    expect(preview.consequences.map(({ key }) => key)).toEqual(expect.arrayContaining(['notice_again', 'window', 'records_exchange']));
    const { notices } = await rescheduleEvaluation(world.as('owner'), { evaluationId, version: version + 1, scheduledOn: '2026-03-25', startMinute: 600 });
    const warned = preview.consequences.filter(({ severity }) => severity === 'warn').map(({ text }) => text);
    expect(warned.every((text) => notices.some((notice) => notice.startsWith(text)))).toBe(true);
  });

  it('names what it needs in writing, and what is taken with what is free nearby', async () => {
    const world = await makeWorld();
    await weeklyClinic(world);
    await bookedExam(world, '2026-05-06', 600, { requestedOn: '2026-03-01' });
    const { evaluationId } = await askedExam(world);
    const late = await previewMove(world.as('owner'), { evaluationId, on: '2026-05-06', startMinute: 600 });
    expect(late).toMatchObject({ day: 93, allowed: false, needs: ['past_90'], missing: ['past_90'] });
    expect(late.consequences[0]).toMatchObject({ key: 'taken', severity: 'block' });
    expect(late.nearby[0]).toMatchObject({ on: '2026-05-06', startMinute: 540, physicianName: 'Elena Marsh', locationName: 'Sacramento', day: 93, needs: ['past_90'], code: 'ML201' });
    const soon = await bookedExam(world, '2026-03-06', 600);
    expect(await previewMove(world.as('owner'), { evaluationId: soon.evaluationId, on: '2026-03-18' })).toMatchObject({ allowed: true, needs: ['good_cause'], missing: ['good_cause'] });
  });

  it('blocks what cannot be moved at all, and an office that is not listed', async () => {
    const world = await makeWorld();
    const { evaluationId, version, caseId } = await bookedExam(world, '2026-03-18', 600);
    await setListing(world.as('owner'), { physicianId: world.physicianId, locationId: world.locationId });
    const unlisted = await previewMove(world.as('owner'), { evaluationId, on: '2026-03-25' });
    expect(unlisted.consequences[0]).toMatchObject({ key: 'not_eligible', severity: 'block', section: '8 CCR 34(b)' });
    await cancelEvaluation(world.as('owner'), { evaluationId, version, cancelledOn: '2026-03-02' });
    expect((await previewMove(world.as('owner'), { evaluationId, on: '2026-03-25' })).consequences[0]).toMatchObject({ key: 'not_movable', severity: 'block' });
    expect(caseId).toBeDefined();
  });

  it('says when the code turns', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, version } = await bookedExam(world, '2026-03-02', 600);
    await markExamined(world.as('owner'), { evaluationId, version, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const both = (['applicant', 'defense'] as const).map((givenBy) => ({ kind: 'past_120' as const, givenBy, givenOn: '2026-03-02' }));
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn: '2027-08-25', startMinute: 600, waivers: both });
    const preview = await previewMove(world.as('owner'), { evaluationId: evaluation.id, on: '2027-09-08' });
    expect(preview.code).toMatchObject({ code: 'ML201', anchorOn: '2026-03-02', turnsOn: '2027-09-03' });
    expect(preview.consequences).toContainEqual(expect.objectContaining({ key: 'code_turns', title: 'ML202 becomes ML201', on: '2027-09-03' }));
  });

  it('is for the office; another practice’s evaluation, physician or place does not exist; few statements', async () => {
    const world = await makeWorld();
    const { evaluationId } = await bookedExam(world, '2026-03-18', 600);
    const move = { evaluationId, on: '2026-03-25' };
    await onlyFor(previewMove, world, move, ['owner', 'physician', 'assistant']);
    await expectUnknownNextDoor(previewMove, move);
    const other = await makeWorld();
    await expect(previewMove(world.as('owner'), { ...move, physicianId: other.physicianId as never })).rejects.toThrow('not yours to see');
    await expect(previewMove(world.as('owner'), { ...move, locationId: other.locationId as never })).rejects.toThrow('not yours to see');
    expect((await statementsOf(() => previewMove(world.as('owner'), move))).length).toBeLessThanOrEqual(40);
  });
});
