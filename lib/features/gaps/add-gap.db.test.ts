import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { readCase } from '../../test/excerpts';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addGap } from './add-gap';

describe('gap.add', () => {
  it('keeps what a person found missing, once for one key', async () => {
    const world = await makeWorld();
    const { caseId, packetId } = await readCase(world);
    const input = { caseId: caseId as never, title: 'Therapy records of 2016', fromOn: '2016-01-01', packetId: packetId as never, pageNumber: 1, words: 'six visits' };
    const ctx = world.as('reviewer', { idempotencyKey: 'one-gap-one-key' });
    const gap = await addGap(ctx, input);
    expect(gap).toMatchObject({ kind: 'by_hand', state: 'open', fromOn: '2016-01-01', cites: [{ cite: 'A, p. 1', words: 'six visits' }], version: 1 });
    expect((await addGap(ctx, input)).id).toBe(gap.id);
    expect(await inPractice(world.practiceId, (tx) => tx.recordGap.count({ where: { practiceId: world.practiceId } }))).toBe(1);
    expect(await auditedOperations(world.practiceId)).toContain('gap.add');
    await expect(addGap(world.as('reviewer'), { ...input, toOn: '2015-01-01' })).rejects.toMatchObject({ issues: [{ path: ['toOn'] }] });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const input = { caseId: (await readCase(world)).caseId as never, title: 'Films' };
    await expectForbidden(addGap, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(addGap, input);
  });
});
