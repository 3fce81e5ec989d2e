import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendPhysician } from './amend-physician';
import { readPractice } from './queries';

const changes = { name: 'Elena Marsh-Ito', credentials: 'MD', specialtyCode: 'MHH' as const, active: false, qmeSpecialties: ['MHH' as const, 'MOS' as const], licenceExpiresOn: '2026-08-31', qmeTermEndsOn: null, monthlyGoalCents: 3_000_000, version: 1 };

describe('changing a physician', () => {
  it('keeps what was changed', async () => {
    const world = await makeWorld();
    expect(await amendPhysician(world.as('owner'), { ...changes, physicianId: world.physicianId })).toMatchObject({ ...changes, version: 2 });
    expect(await auditedOperations(world.practiceId)).toEqual(['physician.amend']);
  });

  it('is for owners', async () => {
    const world = await makeWorld();
    await onlyFor(amendPhysician, world, { ...changes, physicianId: world.physicianId }, ['owner']);
  });

  it('does not know the one next door, in the same words as one that never was', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const foreign = await amendPhysician(world.as('owner'), { ...changes, physicianId: other.physicianId }).catch((error: unknown) => error);
    const missing = await amendPhysician(world.as('owner'), { ...changes, physicianId: randomUUID() }).catch((error: unknown) => error);
    expect(foreign).toBeInstanceOf(NotFound);
    expect(foreign).toEqual(missing);
    expect((await readPractice(other.as('owner'), {})).physicians[0]).toMatchObject({ name: 'Elena Marsh', version: 1 });
  });

  it('tells a stale change what is stored now', async () => {
    const world = await makeWorld();
    const input = { ...changes, physicianId: world.physicianId };
    await amendPhysician(world.as('owner'), input);
    await expect(amendPhysician(world.as('owner'), input)).rejects.toMatchObject(expect.objectContaining({ constructor: Conflict, current: expect.objectContaining({ version: 2 }) }));
  });
});
