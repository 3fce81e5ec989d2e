import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { amendExcerpt } from './amend-excerpt';
import { confirmExcerpt } from './confirm-excerpt';

const to = (excerptId: string, text: string, version = 1) => ({ excerptId: excerptId as never, version, happenedOn: '2025-01-21', provider: 'Leila Haddad, MD', type: 'pr2_progress_report', quoted: 'Low back pain since the fall.', tags: ['causation'], text });

describe('excerpt.amend', () => {
  it('proposes a confirmed line again when a reviewer changes it, and keeps the words as they stood', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await confirmExcerpt(world.as('physician'), { excerptId: id as never, version: 1 });
    expect(await amendExcerpt(world.as('reviewer'), to(id, 'Back pain.', 2))).toMatchObject({ state: 'PROPOSED', decidedByName: '', text: 'Back pain.', version: 3 });
    expect(await stepsOf(world, id)).toEqual(['proposed', 'confirmed', 'edited']);
    const [step] = await inPractice(world.practiceId, (tx) => tx.excerptStep.findMany({ where: { practiceId: world.practiceId, did: 'edited' } }));
    expect(step?.before).toMatchObject({ text: 'Low back pain since the fall.', state: 'CONFIRMED' });
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.amend');
  });

  it('leaves a confirmed line confirmed when the physician changes it, or when only the note changes', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await confirmExcerpt(world.as('physician'), { excerptId: id as never, version: 1 });
    expect(await amendExcerpt(world.as('physician'), to(id, 'Low back pain.', 2))).toMatchObject({ state: 'CONFIRMED', decidedByName: 'Test physician' });
    expect(await amendExcerpt(world.as('reviewer'), { ...to(id, 'Low back pain.', 3), privateNote: 'Check the films' })).toMatchObject({ state: 'CONFIRMED', privateNote: 'Check the films' });
  });

  it('keeps a note that whoever changes the words does not see', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world), 'reviewer', { privateNote: 'Mine' });
    expect(await amendExcerpt(world.as('assistant'), to(id, 'Other words'))).toMatchObject({ privateNote: null });
    await expect(amendExcerpt(world.as('assistant'), { ...to(id, 'Other words', 2), privateNote: 'Theirs' })).rejects.toThrow(Forbidden);
    expect(await inPractice(world.practiceId, (tx) => tx.excerpt.findFirst({ where: { practiceId: world.practiceId } }))).toMatchObject({ privateNote: 'Mine' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await expectForbidden(amendExcerpt, world, to(id, 'x'), ['biller', 'viewer']);
    await expectUnknownNextDoor(amendExcerpt, to(id, 'x'));
    await expectStale(amendExcerpt, world, to(id, 'x'));
  });
});
