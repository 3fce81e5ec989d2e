import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { proposeExcerpt } from './propose-excerpt';

describe('excerpt.propose', () => {
  it('keeps a reviewer’s line as proposed, with its page, its document and who wrote it', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const excerpt = await written(world, packet, 'reviewer', { privateNote: 'Ask about 2016', tags: ['causation', 'Light duty', 'causation'] });
    expect(excerpt).toMatchObject({ state: 'PROPOSED', cite: 'A, p. 1', happenedOn: '2025-01-21', documentId: packet.documentIds[0], createdByName: 'Test reviewer', decidedByName: '', tags: ['causation', 'Light duty'], privateNote: 'Ask about 2016', mayRemove: true, version: 1 });
    expect(await stepsOf(world, excerpt.id)).toEqual(['proposed']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.propose');
  });

  it('takes a physician’s own words as confirmed, and those of an owner who is a physician', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const own = await written(world, packet, 'physician');
    expect(own).toMatchObject({ state: 'CONFIRMED', decidedByName: 'Test physician' });
    expect(await stepsOf(world, own.id)).toEqual(['proposed', 'confirmed']);
    expect(await written(world, packet, 'owner')).toMatchObject({ state: 'PROPOSED' });
    await inPractice(world.practiceId, (tx) => tx.physician.updateMany({ where: { practiceId: world.practiceId }, data: { userId: world.users.owner } }));
    expect(await written(world, packet, 'owner')).toMatchObject({ state: 'CONFIRMED' });
  });

  it('keeps the printed lines of a transcript in one form', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    expect(await written(world, packet, 'reviewer', { pageNumber: 3, lines: '12:1 – 12:4', type: 'deposition_transcript' })).toMatchObject({ lines: '12:1-12:4', cite: 'A, p. 3, 12:1-12:4' });
    await expect(written(world, packet, 'reviewer', { pageNumber: 3, lines: '14:2-12:1' })).rejects.toMatchObject({ issues: [{ path: ['lines'] }] });
  });

  it('has one effect for one key', async () => {
    const world = await makeWorld();
    const { packetId } = await readCase(world);
    const input = { packetId: packetId as never, pageNumber: 1, text: 'Once' };
    const ctx = world.as('reviewer', { idempotencyKey: 'the-same-key-twice' });
    expect((await proposeExcerpt(ctx, input)).id).toBe((await proposeExcerpt(ctx, input)).id);
    expect(await inPractice(world.practiceId, (tx) => tx.excerpt.count({ where: { practiceId: world.practiceId } }))).toBe(1);
  });

  it('refuses a page that is not there, no words, and a private note of the office', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    await expect(written(world, packet, 'reviewer', { pageNumber: 5 })).rejects.toMatchObject({ rule: 'excerpt.no_such_page' });
    await expect(written(world, packet, 'reviewer', { text: '  ' })).rejects.toMatchObject({ issues: [{ path: ['text'] }] });
    await expect(written(world, packet, 'assistant', { privateNote: 'mine' })).rejects.toThrow(Forbidden);
    expect(await written(world, packet, 'assistant')).toMatchObject({ privateNote: null, state: 'PROPOSED' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await readCase(world);
    const input = { packetId: packetId as never, pageNumber: 1, text: 'Words' };
    await expectForbidden(proposeExcerpt, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(proposeExcerpt, input);
  });
});
