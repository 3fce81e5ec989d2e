import { expect } from 'vitest';
import type { RoleName } from '../auth/permissions';
import type { Ctx } from '../core/context';
import { Conflict, Forbidden, NotFound, Unauthenticated } from '../core/errors';
import { logCase } from '../features/cases/log-case';
import type { LogCase } from '../features/cases/schema';
import { auditedOperations, inPractice, makeWorld, stranger, type World } from './world';

/** A QME panel case with an exam on a day, logged by the assistant. */
export async function loggedExam(world: World, changed: Partial<LogCase> = {}): Promise<{ caseId: string; evaluationId: string }> {
  const { id, evaluationId } = await logCase(world.as('assistant'), {
    kind: 'QME',
    claimant: { name: 'Gustavo Reyes-Ortiz' },
    claimNumber: 'GBI-229140',
    panelNumber: '7731906',
    payer: { id: world.payerId },
    physicianId: world.physicianId,
    locationId: world.locationId,
    examOn: '2026-03-02',
    requestedOn: '2026-02-02',
    pagesExpected: 200,
    ...changed,
  });
  return { caseId: id, evaluationId };
}

/** An evaluation's row with its clocks, past the operations. */
export function evaluationRow(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.evaluation.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { packets: true, case: true } }));
}

/** Each clock of a case as 'rule state', in order. */
export async function clockStates(world: World, caseId: string): Promise<string[]> {
  const clocks = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, caseId } }));
  return clocks.map(({ rule, state }) => `${rule} ${state}`).sort();
}

type Verb<I> = (ctx: Ctx, input: I) => Promise<unknown>;

/** The roles that may not, and whoever is not signed in, are refused, and nothing is written. */
export async function expectForbidden<I>(verb: Verb<I>, world: World, input: I, roles: readonly RoleName[]): Promise<void> {
  const before = await auditedOperations(world.practiceId);
  for (const role of roles) await expect(verb(world.as(role), input), role).rejects.toBeInstanceOf(Forbidden);
  await expect(verb(stranger(), input)).rejects.toBeInstanceOf(Unauthenticated);
  expect(await auditedOperations(world.practiceId)).toEqual(before);
}

/** For the owner of another practice the row does not exist. */
export async function expectUnknownNextDoor<I>(verb: Verb<I>, input: I): Promise<void> {
  const other = await makeWorld({ name: 'Next door' });
  await expect(verb(other.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
  expect(await auditedOperations(other.practiceId)).toEqual([]);
}

/** A version that somebody else has passed is refused with what is stored now. */
export async function expectStale<I extends { version: number }>(verb: Verb<I>, world: World, input: I): Promise<void> {
  const before = await auditedOperations(world.practiceId);
  const refused = await verb(world.as('owner'), { ...input, version: input.version + 7 }).then(() => null, (error: unknown) => error);
  expect(refused).toBeInstanceOf(Conflict);
  expect((refused as Conflict).current).toMatchObject({ version: input.version });
  expect(await auditedOperations(world.practiceId)).toEqual(before);
}
