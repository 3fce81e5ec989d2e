import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { spinePhrase } from '../../test/report-wordings';
import { auditedOperations, makeWorld } from '../../test/world';
import { addHousePhrase } from './add-house-phrase';
import { findHousePhrases } from './queries';
import { removeHousePhrase } from './remove-house-phrase';
import { restoreHousePhrase } from './restore-house-phrase';

describe('house_phrase.restore', () => {
  it('brings a removed phrase back', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    await removeHousePhrase(world.as('owner'), { housePhraseId: id, version: 1 });
    expect(await restoreHousePhrase(world.as('assistant'), { housePhraseId: id, version: 2 })).toMatchObject({ removedAt: null, version: 3 });
    expect((await findHousePhrases(world.as('owner'), { q: 'nl' })).phrases).toHaveLength(1);
    expect(await auditedOperations(world.practiceId)).toContain('house_phrase.restore');
  });

  it('refuses where its short name was given away; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    await removeHousePhrase(world.as('owner'), { housePhraseId: id, version: 1 });
    const input = { housePhraseId: id, version: 2 };
    await expectForbidden(restoreHousePhrase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(restoreHousePhrase, input);
    await expectStale(restoreHousePhrase, world, input);
    await addHousePhrase(world.as('owner'), spinePhrase);
    await expect(restoreHousePhrase(world.as('owner'), input)).rejects.toMatchObject({ rule: 'house_phrase.name_taken' });
  });
});
