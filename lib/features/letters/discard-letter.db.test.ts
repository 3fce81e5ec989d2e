import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, sent } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { discardLetter } from './discard-letter';
import { draftLetter } from './draft-letter';

describe('letter.discard', () => {
  it('removes the draft and its recipients, and gives its number to no other', async () => {
    const world = await makeWorld();
    const { letter, evaluationId } = await drafted(world);
    expect(await discardLetter(world.as('assistant'), { letterId: letter.id, version: 1 })).toEqual({ id: letter.id });
    const { practiceId } = world;
    expect(await inPractice(practiceId, async (tx) => [await tx.letter.count({ where: { practiceId } }), await tx.letterRecipient.count({ where: { practiceId } })])).toEqual([0, 0]);
    expect(await auditedOperations(practiceId)).toContain('letter.discard');
    expect((await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId })).number).toBe(2);
  });

  it('refuses what went out; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    await expect(discardLetter(world.as('owner'), { letterId: letter.id, version: letter.version })).rejects.toMatchObject({ rule: 'letter.sent' });
    const other = await makeWorld();
    const { letter: draft } = await drafted(other);
    await expectForbidden(discardLetter, other, { letterId: draft.id, version: 1 }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(discardLetter, { letterId: draft.id, version: 1 });
    await expectStale(discardLetter, other, { letterId: draft.id, version: 1 });
  });
});
