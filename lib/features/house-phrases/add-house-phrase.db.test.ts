import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { docOfText, emptyDoc } from '../../domain/report/doc';
import { expectForbidden } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { spinePhrase } from '../../test/report-wordings';
import { auditedOperations, makeWorld } from '../../test/world';
import { addHousePhrase } from './add-house-phrase';
import { findHousePhrases, listHousePhrases, readHousePhrase } from './queries';

describe('house_phrase.add', () => {
  it('keeps a phrase, found from then on by its short name, its section and its specialty', async () => {
    const world = await makeWorld();
    const phrase = await addHousePhrase(world.as('assistant'), spinePhrase);
    expect(phrase).toMatchObject({ ...spinePhrase, text: 'The spine is of normal alignment.', version: 1, removedAt: null });
    await addHousePhrase(world.as('owner'), { name: 'nl', content: docOfText('Normal.') });
    const found = await findHousePhrases(world.as('reviewer'), { q: 'nl', sectionKey: 'examination', specialty: 'musculoskeletal' });
    expect(found.phrases.map(({ name }) => name)).toEqual(['nl', 'nl spine']);
    expect((await findHousePhrases(world.as('reviewer'), { q: 'nl', sectionKey: 'complaints' })).phrases.map(({ name }) => name)).toEqual(['nl']);
    expect((await listHousePhrases(world.as('reviewer'), {})).phrases.map(({ name }) => name)).toEqual(['nl', 'nl spine']);
    const stranger = await makeWorld();
    expect((await findHousePhrases(stranger.as('owner'), { q: 'nl' })).phrases).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('house_phrase.add');
  });

  it('refuses empty words, cites, and a short name that is taken in any spelling; one key makes one; other roles', async () => {
    const world = await makeWorld();
    await expect(addHousePhrase(world.as('owner'), { ...spinePhrase, content: emptyDoc })).rejects.toMatchObject({ rule: 'house_phrase.empty' });
    const cite = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'cite', attrs: { excerptId: null, packetId: randomUUID(), page: 3, lines: '', label: 'p. 3' } }] }] };
    await expect(addHousePhrase(world.as('owner'), { ...spinePhrase, content: cite })).rejects.toMatchObject({ rule: 'wording.cites_a_record' });
    const idempotencyKey = randomUUID();
    const first = await addHousePhrase(world.as('owner', { idempotencyKey }), spinePhrase);
    expect(await addHousePhrase(world.as('owner', { idempotencyKey }), spinePhrase)).toEqual(first);
    await expect(addHousePhrase(world.as('owner'), { ...spinePhrase, name: 'NL Spine' })).rejects.toMatchObject({ rule: 'house_phrase.name_taken' });
    expect(await addHousePhrase(world.as('owner'), { ...spinePhrase, specialty: 'neurology' })).toMatchObject({ specialty: 'neurology' });
    await expectForbidden(addHousePhrase, world, { ...spinePhrase, name: 'x' }, ['reviewer', 'biller', 'viewer']);
    const readers = ['owner', 'physician', 'assistant', 'reviewer'] as const;
    await onlyFor(listHousePhrases, world, {}, readers);
    await onlyFor(findHousePhrases, world, {}, readers);
    await onlyFor(readHousePhrase, world, { housePhraseId: first.id }, readers);
  });
});
