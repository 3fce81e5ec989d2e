import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { spinePhrase } from '../../test/report-wordings';
import { auditedOperations, makeWorld } from '../../test/world';
import { addHousePhrase } from './add-house-phrase';
import { findHousePhrases, listHousePhrases } from './queries';
import { removeHousePhrase } from './remove-house-phrase';

describe('house_phrase.remove', () => {
  it('takes a phrase out of use: it is found no more, and its short name is free', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    expect(await removeHousePhrase(world.as('assistant'), { housePhraseId: id, version: 1 })).toMatchObject({ version: 2, removedAt: expect.any(String) });
    expect((await findHousePhrases(world.as('owner'), { q: 'nl' })).phrases).toEqual([]);
    expect(await listHousePhrases(world.as('owner'), { removed: 'true' })).toMatchObject({ phrases: [{ id }], removedCount: 1 });
    expect((await addHousePhrase(world.as('owner'), spinePhrase)).name).toBe(spinePhrase.name);
    expect(await auditedOperations(world.practiceId)).toContain('house_phrase.remove');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    const input = { housePhraseId: id, version: 1 };
    await expectForbidden(removeHousePhrase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeHousePhrase, input);
    await expectStale(removeHousePhrase, world, input);
  });
});
