import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { bookedExam } from '../../test/clinics';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { listAvailability } from '../availability/queries';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { recordUnavailability } from './record-unavailability';

const absence = (world: World) => ({ physicianId: world.physicianId, startsOn: '2026-04-06', endsOn: '2026-04-24', reason: 'Surgery' });

describe('unavailability.record', () => {
  it('records an absence, says by when the form must go, and drafts the notice with its exams', async () => {
    const world = await makeWorld();
    const { evaluationId } = await bookedExam(world, '2026-04-08', 600);
    const { unavailability, letterId, notices } = await recordUnavailability(world.as('assistant'), { ...absence(world), exams: [{ evaluationId, decision: 'move' }] });
    expect(unavailability).toMatchObject({ dayCount: 19, fileBy: '2026-03-07', late: false, years: [{ year: 2026, dayCount: 19, mostDays: 90 }], exams: [{ evaluationId, decision: 'move', on: '2026-04-08' }], version: 1 });
    expect(notices).toEqual([expect.stringContaining('Sat, Mar 7, 2026')]);
    const letter = await inPractice(world.practiceId, (tx) => tx.letter.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: letterId ?? '' } } }));
    expect(letter).toMatchObject({ kind: 'unavailability_notice', state: 'DRAFT' });
    expect(letter.body).toContain('to be rescheduled');
    expect(await auditedOperations(world.practiceId)).toContain('unavailability.record');
    expect((await listAvailability(world.as('reviewer'), {})).unavailability).toMatchObject([{ id: unavailability.id }]);
  });

  it('stops new panel exams on its days, and no others', async () => {
    const world = await makeWorld();
    await recordUnavailability(world.as('owner'), { ...absence(world), filedOn: '2026-03-02' });
    const { caseId } = await bookedExam(world, '2026-03-18', 600);
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', requestedOn: '2026-02-02', scheduledOn: '2026-04-08', startMinute: 600 })).rejects.toMatchObject({ rule: 'appointment.unavailable' });
    await expect(scheduleEvaluation(world.as('owner'), { caseId, kind: 'DEPOSITION', scheduledOn: '2026-04-08', startMinute: 600 })).resolves.toBeDefined();
  });

  it('asks what becomes of each exam inside', async () => {
    const world = await makeWorld();
    const { evaluationId } = await bookedExam(world, '2026-04-08', 600);
    await expect(recordUnavailability(world.as('owner'), absence(world))).rejects.toMatchObject({ rule: 'unavailability.exams_undecided', details: { exams: [expect.objectContaining({ evaluationId })] } });
  });

  it.each([
    ['13 days', { endsOn: '2026-04-18' }, 'unavailability.too_short'],
    ['91 days of a year', { endsOn: '2026-07-05' }, 'unavailability.year_exceeded'],
    ['the form after its day without cause', { startsOn: '2026-03-25', filedOn: '2026-03-02' }, 'unavailability.late_notice'],
    ['a last day before the first', { endsOn: '2026-04-01' }, 'unavailability.ends_before_start'],
  ])('refuses %s', async (_, changed, rule) => {
    const world = await makeWorld();
    await expect(recordUnavailability(world.as('owner'), { ...absence(world), ...changed })).rejects.toMatchObject({ rule });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    await expectForbidden(recordUnavailability, world, absence(world), ['reviewer', 'biller', 'viewer']);
    const other = await makeWorld();
    await expect(recordUnavailability(world.as('owner'), { ...absence(world), physicianId: other.physicianId })).rejects.toBeInstanceOf(NotFound);
  });
});
