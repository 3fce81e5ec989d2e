import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { discounted, drafted } from '../../test/eors';
import { auditedOperations, makeWorld } from '../../test/world';
import { reclassEor } from './reclass-eor';

describe('eor.reclass', () => {
  it('keeps what a person says, its rebuttal and its way', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    const { eor: classed } = await reclassEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, lineId: eor.lines[0]?.id as never, denialClass: 'disputed', rebuttalKey: 'authorization' });
    expect(classed.lines[0]).toMatchObject({ proposed: 'objection', denial: { class: 'disputed', rebuttalKey: 'authorization', about: 'other', byPerson: true } });
    expect(await auditedOperations(world.practiceId)).toContain('eor.reclass');
  });

  it('refuses a denial that is not in the library, a line of another EOR, and a draft', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    const act = { eorId: eor.id as never, version: eor.version, lineId: eor.lines[0]?.id as never, denialClass: 'valid' as const, rebuttalKey: '' };
    await expect(reclassEor(world.as('biller'), { ...act, rebuttalKey: 'nothing' })).rejects.toMatchObject({ rule: 'eor.no_such_rebuttal' });
    await expect(reclassEor(world.as('biller'), { ...act, lineId: randomUUID() as never })).rejects.toBeInstanceOf(NotFound);
    const { eor: draft } = await drafted(world);
    await expect(reclassEor(world.as('biller'), { ...act, eorId: draft.id as never, version: 1, lineId: draft.lines[0]?.id as never })).rejects.toMatchObject({ rule: 'eor.not_posted' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    const input = { eorId: eor.id as never, version: eor.version, lineId: eor.lines[0]?.id as never, denialClass: 'valid' as const, rebuttalKey: '' };
    await expectForbidden(reclassEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(reclassEor, input);
    await expectStale(reclassEor, world, input);
  });
});
