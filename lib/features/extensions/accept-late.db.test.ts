import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExtension, examinedCase, noonOf } from '../../test/extensions';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { acceptLate } from './accept-late';
import { recordLateNotice } from './record-late-notice';

const late = { now: noonOf('2026-04-20') };

async function noticed(world: World) {
  const { evaluationId } = await examinedCase(world);
  const board = await recordLateNotice(world.as('assistant', late), { evaluationId, decidedOn: '2026-04-10' });
  return { extensionId: board.extensions[0]?.id ?? '', version: 1 };
}

describe('extension.accept_late', () => {
  it('the fee is owed when both sides accepted, and not any more when one takes it back (8 CCR 38(b))', async () => {
    const world = await makeWorld();
    const { extensionId } = await noticed(world);
    const ctx = world.as('assistant', late);
    expect((await acceptLate(ctx, { extensionId, version: 1, side: 'defense', on: '2026-04-12' })).standing).toMatchObject({ fee: 'lost' });
    expect((await acceptLate(ctx, { extensionId, version: 2, side: 'applicant', on: '2026-04-14' })).standing).toMatchObject({ fee: 'accepted' });
    expect((await acceptLate(ctx, { extensionId, version: 3, side: 'defense', on: null })).standing).toMatchObject({ fee: 'lost' });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'extension.accept_late')).toHaveLength(3);
  });

  it('refuses what was neither denied nor late, and a day ahead', async () => {
    const world = await makeWorld();
    const asked = await askedExtension(world);
    await expect(acceptLate(world.as('assistant', late), { extensionId: asked.extensionId, version: asked.version, side: 'defense', on: '2026-04-12' })).rejects.toMatchObject({ rule: 'extension.nothing_to_accept' });
    const other = await makeWorld();
    const { extensionId, version } = await noticed(other);
    await expect(acceptLate(other.as('assistant', late), { extensionId, version, side: 'defense', on: '2026-04-21' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = { ...(await noticed(world)), side: 'defense' as const, on: '2026-03-01' };
    await expectForbidden(acceptLate, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(acceptLate, input);
    await expectStale(acceptLate, world, input);
  });
});
