import { describe, expect, it } from 'vitest';
import { expectForbidden, loggedExam } from '../../test/cases';
import { makeWorld } from '../../test/world';
import { findClaimants } from './queries';

describe('claimant.find', () => {
  it.each(['gust', 'ortiz', 'Reyes-Ort', 'ORTÍZ gustavo'])('finds by %j, with what tells two apart', async (q) => {
    const world = await makeWorld();
    await loggedExam(world, { claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14' } });
    expect((await findClaimants(world.as('reviewer'), { q })).claimants).toMatchObject([{ name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14', detail: 'born 1979-08-14 · claim GBI-229140 · QME' }]);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await loggedExam(world);
    await expectForbidden(findClaimants, world, { q: 'gust' }, ['viewer']);
    expect((await findClaimants(other.as('owner'), { q: 'gust' })).claimants).toEqual([]);
    expect((await findClaimants(world.as('owner'), { q: '--' })).claimants).toEqual([]);
  });
});
