import { describe, expect, it } from 'vitest';
import { appealRow, begunReview, decisionsOn, noon, sentReview, withLine } from '../../test/appeals';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { readAppeal } from './queries';
import { reviseAppeal } from './revise-appeal';

const now = noon('2026-03-26');

describe('changing the draft of an appeal', () => {
  it('keeps lines, words and papers, and is audited', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    const changed = await reviseAppeal(world.as('assistant', { now }), { appealId: begun.id, version: begun.version, grounds: [{ lineId: begun.lineId, disputedCents: 50_000, reason: 'The schedule says so' }], body: 'See enclosed.', evidence: ['bill', 'eor', 'eor', 'license'] });
    expect(changed.version).toBe(2);
    expect(await appealRow(world, begun.id)).toMatchObject({ disputedCents: 50_000, body: 'See enclosed.', evidence: ['bill', 'eor', 'license'], feeCents: 0 });
    expect(await auditedOperations(world.practiceId)).toContain('appeal.revise');
    const forViewer = await readAppeal(world.as('viewer', { now }), { appealId: begun.id });
    expect([forViewer.body, forViewer.grounds[0]?.reason, forViewer.claimantName, forViewer.acts]).toEqual(['', '', null, []]);
  });

  it('decides a line that is taken in, and gives one back that is taken out', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    const added = await withLine(world, begun.eorId);
    const revise = (version: number, lineId: string) => reviseAppeal(world.as('biller', { now }), { appealId: begun.id, version, grounds: [{ lineId, disputedCents: 10_000, reason: 'So' }], body: '', evidence: [] });
    const { version } = await revise(begun.version, added);
    expect(await decisionsOn(world, begun.eorId)).toEqual({ version: 4, decisions: ['', 'second_review'] });
    await revise(version, begun.lineId);
    expect((await decisionsOn(world, begun.eorId)).decisions).toEqual(['second_review', '']);
    expect((await appealRow(world, begun.id)).grounds).toMatchObject([{ decides: [begun.lineId] }]);
  });

  it('refuses an empty one, one that went, stale versions, other roles and the practice next door', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    const input = { appealId: begun.id, version: begun.version, grounds: [{ lineId: begun.lineId, disputedCents: 50_000, reason: 'So' }], body: '', evidence: [] };
    await expect(reviseAppeal(world.as('biller', { now }), { ...input, grounds: [] })).rejects.toMatchObject({ rule: 'appeal.nothing' });
    await expect(reviseAppeal(world.as('biller', { now }), { ...input, grounds: [...input.grounds, ...input.grounds] })).rejects.toMatchObject({ rule: 'appeal.line_twice' });
    await expectForbidden(reviseAppeal, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(reviseAppeal, input);
    await expectStale(reviseAppeal, world, input);
    const sent = await sentReview(world);
    await expect(reviseAppeal(world.as('biller', { now }), { ...input, appealId: sent.id, version: sent.version })).rejects.toMatchObject({ rule: 'appeal.state' });
  });
});
