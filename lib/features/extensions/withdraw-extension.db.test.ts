import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExtension, draftedExtension, noonOf } from '../../test/extensions';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { withdrawExtension } from './withdraw-extension';

describe('extension.withdraw', () => {
  it('gives a draft up with its letter; another one can be asked for', async () => {
    const world = await makeWorld();
    const { extensionId, version } = await draftedExtension(world);
    const board = await withdrawExtension(world.as('assistant', { now: noonOf('2026-03-20') }), { extensionId, version });
    expect(board).toMatchObject({ obstacle: '', extensions: [{ state: 'withdrawn', letter: null }] });
    expect(await inPractice(world.practiceId, (tx) => tx.letter.count({ where: { practiceId: world.practiceId, kind: 'extension_request' } }))).toBe(0);
    expect(await auditedOperations(world.practiceId)).toContain('extension.withdraw');
  });

  it('refuses one that went out', async () => {
    const world = await makeWorld();
    const { extensionId, version } = await askedExtension(world);
    await expect(withdrawExtension(world.as('assistant'), { extensionId, version })).rejects.toMatchObject({ rule: 'extension.went_out' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { extensionId, version } = await draftedExtension(world);
    const input = { extensionId, version };
    await expectForbidden(withdrawExtension, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(withdrawExtension, input);
    await expectStale(withdrawExtension, world, input);
  });
});
