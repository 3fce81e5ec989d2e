import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { jobContext } from '../../core/session';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld, testNow, type World } from '../../test/world';
import { keepClassifier } from './keep-classifier';
import { listClassifiers } from './queries';
import { restoreClassifier } from './restore-classifier';

const job = (world: World) => jobContext('train-classifier', { id: world.practiceId, timeZone: world.timeZone }, testNow);
const model = { v: 1 as const, unit: 1000, tied: [0, 0, 0, 0], bias: {}, weights: { 'w:kinesiotape': [12, 900] }, heat: 1 };
const trained = { inForce: 0, trainedOn: 40, heldBack: 8, accuracyBefore: 750, accuracyAfter: 875, model };

describe('restoreClassifier', () => {
  it('brings what the product comes with back as a new version, and the office’s again after that', async () => {
    const world = await makeWorld();
    await keepClassifier(job(world), trained);
    expect(await restoreClassifier(world.as('physician'), { toVersion: 0, version: 1 })).toEqual({ taken: true, version: 2 });
    expect(await restoreClassifier(world.as('owner'), { toVersion: 1, version: 2 })).toEqual({ taken: true, version: 3 });
    const { versions } = await listClassifiers(world.as('owner'), {});
    expect(versions.map(({ version, restores, inForce }) => [version, restores, inForce])).toEqual([[3, 1, true], [2, 0, false], [1, null, false], [0, null, false]]);
    expect(await auditedOperations(world.practiceId)).toContain('classifier.restore');
  });

  it('refuses the version in force, one that is not there, and a list that is old', async () => {
    const world = await makeWorld();
    await expect(restoreClassifier(world.as('owner'), { toVersion: 0, version: 0 })).rejects.toMatchObject({ rule: 'classifier.in_force' });
    await keepClassifier(job(world), trained);
    await expect(restoreClassifier(world.as('owner'), { toVersion: 7, version: 1 })).rejects.toBeInstanceOf(NotFound);
    await expect(restoreClassifier(world.as('owner'), { toVersion: 0, version: 0 })).rejects.toBeInstanceOf(Conflict);
    await expectStale(restoreClassifier, world, { toVersion: 0, version: 1 });
    expect((await listClassifiers(world.as('owner'), {})).versions).toHaveLength(2);
  });

  it('is for owners and physicians, and a practice next door has versions of its own', async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    await keepClassifier(job(world), trained);
    await expectForbidden(restoreClassifier, world, { toVersion: 0, version: 1 }, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectForbidden(listClassifiers, world, {}, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(restoreClassifier, { toVersion: 1, version: 0 });
    expect((await listClassifiers(nextDoor.as('owner'), {})).versions).toHaveLength(1);
  });
});
