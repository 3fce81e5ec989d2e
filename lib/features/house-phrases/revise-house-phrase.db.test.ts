import { describe, expect, it } from 'vitest';
import { docOfText } from '../../domain/report/doc';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { spinePhrase } from '../../test/report-wordings';
import { auditedOperations, makeWorld } from '../../test/world';
import { addHousePhrase } from './add-house-phrase';
import { readHousePhrase } from './queries';
import { removeHousePhrase } from './remove-house-phrase';
import { reviseHousePhrase } from './revise-house-phrase';

describe('house_phrase.revise', () => {
  it('changes a phrase and keeps how it stood before each change', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    const second = { housePhraseId: id, ...spinePhrase, content: docOfText('Second words.') };
    expect(await reviseHousePhrase(world.as('assistant'), { ...second, version: 1 })).toMatchObject({ text: 'Second words.', version: 2 });
    await reviseHousePhrase(world.as('owner'), { ...second, version: 2, name: 'spine', content: docOfText('Third words.') });
    expect(await readHousePhrase(world.as('reviewer'), { housePhraseId: id })).toMatchObject({
      name: 'spine', text: 'Third words.', version: 3,
      earlier: [{ number: 2, name: 'nl spine', text: 'Second words.', byName: 'Test owner' }, { number: 1, text: 'The spine is of normal alignment.', byName: 'Test assistant' }],
    });
    expect(await auditedOperations(world.practiceId)).toContain('house_phrase.revise');
  });

  it('refuses a taken name and a removed phrase; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await addHousePhrase(world.as('owner'), spinePhrase);
    await addHousePhrase(world.as('owner'), { ...spinePhrase, name: 'taken' });
    const input = { housePhraseId: id, version: 1, ...spinePhrase, content: docOfText('Other.') };
    await expect(reviseHousePhrase(world.as('owner'), { ...input, name: 'Taken' })).rejects.toMatchObject({ rule: 'house_phrase.name_taken' });
    await expectForbidden(reviseHousePhrase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reviseHousePhrase, input);
    await expectStale(reviseHousePhrase, world, input);
    await removeHousePhrase(world.as('owner'), { housePhraseId: id, version: 1 });
    await expect(reviseHousePhrase(world.as('owner'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'house_phrase.removed' });
  });
});
