import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { importIcd10 } from './import-icd10';
import { findIcd10, listIcd10 } from './queries';

const readers = ['owner', 'physician', 'assistant', 'reviewer'] as const;
const pieces = ['M25.561\tPain in right knee\nM25.562\tPain in left knee', 'Z99.99\tOf the official file alone'];
const list = () => ({ listId: randomUUID(), name: 'icd10cm-order-2027.txt', year: 2027, parts: 2 });

describe('icd10.import', () => {
  it('is searched once all pieces are there, and until then the built-in selection', async () => {
    const world = await makeWorld();
    const head = list();
    expect(await importIcd10(world.as('owner'), { ...head, number: 1, codes: pieces[0] ?? '' })).toMatchObject({ receivedParts: 1, isWhole: false });
    const meanwhile = await findIcd10(world.as('assistant'), { q: 'right knee pain' });
    expect(meanwhile).toMatchObject({ source: { year: 2026, confidence: 'M' } });
    expect(meanwhile.codes[0]).toMatchObject({ code: 'M25.561', side: 'right' });
    expect(await importIcd10(world.as('owner'), { ...head, number: 1, codes: pieces[0] ?? '' })).toMatchObject({ receivedParts: 1 });
    expect(await importIcd10(world.as('owner'), { ...head, number: 2, codes: pieces[1] ?? '' })).toMatchObject({ receivedParts: 2, isWhole: true });
    expect(await findIcd10(world.as('reviewer'), { q: 'official file' })).toMatchObject({ codes: [{ code: 'Z99.99' }], source: { name: 'icd10cm-order-2027.txt', year: 2027, confidence: 'V' } });
    expect((await listIcd10(world.as('assistant'), {})).sources).toMatchObject([{ id: head.listId, codeCount: 3, inUse: true, importedByName: 'Test owner' }, { id: null, inUse: false, confidence: 'M' }]);
    const other = await makeWorld();
    expect((await findIcd10(other.as('owner'), { q: 'official file' })).codes).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('icd10.import');
  });

  it('under an id of the practice next door begins a list of its own', async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    const head = list();
    await importIcd10(world.as('owner'), { ...head, number: 1, codes: pieces[0] ?? '' });
    expect(await importIcd10(nextDoor.as('owner'), { ...head, number: 2, codes: pieces[1] ?? '' })).toMatchObject({ receivedParts: 1, isWhole: false });
    expect((await listIcd10(world.as('owner'), {})).sources.some(({ id, inUse }) => id === head.listId && inUse)).toBe(false);
  });

  it('takes a well-formed code that the list does not know as it was typed', async () => {
    const world = await makeWorld();
    expect(await findIcd10(world.as('assistant'), { q: 'q79.62' })).toMatchObject({ codes: [], unlisted: 'Q79.62' });
    expect((await findIcd10(world.as('assistant'), { q: 'm25.561' })).unlisted).toBeNull();
    expect((await findIcd10(world.as('assistant'), { q: 'knee' })).unlisted).toBeNull();
  });

  it('refuses what is no code, what belongs to another list, a piece too many; other roles', async () => {
    const world = await makeWorld();
    const head = list();
    await expect(importIcd10(world.as('owner'), { ...head, number: 1, codes: 'nonsense' })).rejects.toMatchObject({ rule: 'icd.unreadable' });
    await expect(importIcd10(world.as('owner'), { ...head, number: 3, codes: pieces[0] ?? '' })).rejects.toMatchObject({ rule: 'icd.another_list' });
    await importIcd10(world.as('owner'), { ...head, number: 1, codes: pieces[0] ?? '' });
    await expect(importIcd10(world.as('owner'), { ...head, number: 2, year: 2026, codes: pieces[1] ?? '' })).rejects.toMatchObject({ rule: 'icd.another_list' });
    await expectForbidden(importIcd10, world, { ...head, number: 2, codes: pieces[1] ?? '' }, ['physician', 'assistant', 'reviewer', 'biller', 'viewer']);
    await onlyFor(findIcd10, world, { q: 'knee' }, [...readers, 'biller']);
    await onlyFor(listIcd10, world, {}, readers);
  });
});
