import type { z } from 'zod';
import { newId } from '../core/new-id';
import { addAvailability } from '../features/availability/add-availability';
import type { AddAvailability, AvailabilityChanged } from '../features/availability/schema';
import { scheduleEvaluation } from '../features/evaluations/schedule-evaluation';
import { loggedExam } from './cases';
import { inPractice, type World } from './world';

/** A weekly clinic of the world's physician at its place, Wednesdays from 9 to 17 in hours, from January 2026. */
export async function weeklyClinic(world: World, changed: Partial<z.input<typeof AddAvailability>> = {}): Promise<NonNullable<AvailabilityChanged['weekly']>> {
  const { weekly } = await addAvailability(world.as('owner'), {
    physicianId: world.physicianId,
    locationId: world.locationId,
    weekday: 3,
    startMinute: 540,
    endMinute: 1020,
    slotMinutes: 60,
    startsOn: '2026-01-01',
    ...changed,
  });
  if (!weekly) throw new Error('No clinic was added');
  return weekly;
}

/** A panel case whose exam was asked for on February 2, 2026 and has no date yet. */
export function askedExam(world: World, changed: Parameters<typeof loggedExam>[1] = {}) {
  return loggedExam(world, { examOn: null, ...changed });
}

/** A panel case with an exam at a time. */
export async function bookedExam(world: World, scheduledOn: string, startMinute: number, changed: Parameters<typeof loggedExam>[1] = {}): Promise<{ caseId: string; evaluationId: string; version: number }> {
  const { caseId } = await loggedExam(world, { examOn: null, ...changed });
  const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', requestedOn: changed.requestedOn ?? '2026-02-02', scheduledOn, startMinute });
  return { caseId, evaluationId: evaluation.id, version: evaluation.version };
}

/**
 * So many panel cases whose exam was asked for on February 2 and waits for a date, or has one where `at` says so; written
 * past the operations, since to log them one by one would take a minute.
 */
export async function manyWaiting(world: World, count: number, at: (index: number) => { scheduledOn: string; startMinute: number; seat: number } | null = () => null): Promise<string[]> {
  const { practiceId, physicianId, locationId, payerId } = world;
  const made = Array.from({ length: count }, (_, index) => ({ claimantId: newId(), caseId: newId(), evaluationId: newId(), number: 1_000 + index, place: at(index) }));
  const requestedOn = new Date('2026-02-02');
  await inPractice(practiceId, async (tx) => {
    await tx.claimant.createMany({ data: made.map(({ claimantId, number }) => ({ practiceId, id: claimantId, name: `Claimant ${number}`, searchName: `claimant ${number}` })) });
    await tx.case.createMany({ data: made.map(({ caseId, claimantId, number }) => ({ practiceId, id: caseId, number, kind: 'QME', stage: 'ACCEPTED', claimantId, payerId, physicianId, locationId, requestedOn, searchText: '' })) });
    const appointment = (place: (typeof made)[number]['place']) => (place === null ? { state: 'REQUESTED' as const } : { state: 'SCHEDULED' as const, ...place, scheduledOn: new Date(place.scheduledOn) });
    await tx.evaluation.createMany({ data: made.map(({ caseId, evaluationId, place }) => ({ practiceId, id: evaluationId, caseId, physicianId, locationId, kind: 'COMPREHENSIVE', requestedOn, expectedFeeCents: 201_500, ...appointment(place) })) });
  });
  return made.map(({ evaluationId }) => evaluationId);
}
