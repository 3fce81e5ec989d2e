import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, signPastOperations } from '../../test/reports';
import { makeWorld, type World } from '../../test/world';
import { removeContributor } from './remove-contributor';
import { nameContributor } from './name-contributor';

async function named(world: World) {
  const { reportId } = await begunReport(world);
  const { contributors } = await nameContributor(world.as('assistant'), { reportId, name: 'Mia Chen', did: ['other'] });
  return { reportId, contributorId: contributors[0]?.said?.id ?? '' };
}

describe('report.remove_contributor', () => {
  it('takes back what was said, and says it again', async () => {
    const world = await makeWorld();
    const { contributorId } = await named(world);
    expect((await removeContributor(world.as('assistant'), { contributorId, version: 1 })).contributors).toEqual([]);
    expect((await removeContributor(world.as('assistant'), { contributorId, version: 2, removed: false })).contributors).toMatchObject([{ name: 'Mia Chen', said: { version: 3 } }]);
    await expectAudited(world, 'report.remove_contributor');
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { contributorId, reportId } = await named(world);
    const input = { contributorId, version: 1 };
    await expectForbidden(removeContributor, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeContributor, input);
    await expectStale(removeContributor, world, input);
    await signPastOperations(world, reportId);
    await expect(removeContributor(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
