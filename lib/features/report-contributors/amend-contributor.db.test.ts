import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, signPastOperations } from '../../test/reports';
import { makeWorld, type World } from '../../test/world';
import { amendContributor } from './amend-contributor';
import { nameContributor } from './name-contributor';

async function named(world: World) {
  const { reportId } = await begunReport(world);
  const { contributors } = await nameContributor(world.as('assistant'), { reportId, name: 'Mia Chen', did: ['other'] });
  return { reportId, contributorId: contributors[0]?.said?.id ?? '' };
}

describe('report.amend_contributor', () => {
  it('changes what is said of a helper; a person of the practice keeps their own name', async () => {
    const world = await makeWorld();
    const { contributorId } = await named(world);
    const { contributors } = await amendContributor(world.as('assistant'), { contributorId, version: 1, name: 'Mia Chen-Ruiz', qualifications: 'Transcriber', did: ['transcribed'] });
    expect(contributors).toMatchObject([{ name: 'Mia Chen-Ruiz', qualifications: 'Transcriber', did: ['transcribed'], said: { id: contributorId, version: 2 } }]);
    await expectAudited(world, 'report.amend_contributor');
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { contributorId, reportId } = await named(world);
    const input = { contributorId, version: 1, did: ['diagnostics' as const] };
    await expectForbidden(amendContributor, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendContributor, input);
    await expectStale(amendContributor, world, input);
    await signPastOperations(world, reportId);
    await expect(amendContributor(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
