import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectUnknownNextDoor } from '../../test/cases';
import { readCase, written } from '../../test/excerpts';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld } from '../../test/world';
import { amendExcerpt } from '../excerpts/amend-excerpt';
import { confirmExcerpt } from '../excerpts/confirm-excerpt';
import { rejectExcerpt } from '../excerpts/reject-excerpt';
import { removeExcerpt } from '../excerpts/remove-excerpt';
import { listExcerpts, readCoverage, readDisclosure } from './queries';

describe('excerpt.list', () => {
  it('orders by day, the undated last; filters; flags one event written twice', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const caseId = packet.caseId as never;
    const late = await written(world, packet, 'reviewer', { happenedOn: '2025-06-19', text: 'Deposed about 100% of it', tags: ['Light duty'], pageNumber: 3, lines: '12:1-12:4' });
    const undated = await written(world, packet, 'reviewer', { happenedOn: null, provider: '', text: 'No date on it' });
    const [first, again] = [await written(world, packet), await written(world, packet, 'physician')];
    const all = await listExcerpts(world.as('assistant'), { caseId });
    expect(all.excerpts.map(({ id }) => id)).toEqual([first.id, again.id, late.id, undated.id]);
    expect(all).toMatchObject({ claimantName: 'Gustavo Reyes-Ortiz', counts: { PROPOSED: 3, CONFIRMED: 1, REJECTED: 0 }, duplicates: [[first.id, again.id]], packets: [{ letter: 'A', pages: 4 }], isCut: false });
    expect(all.tags).toEqual([{ value: 'causation', count: 3 }, { value: 'Light duty', count: 1 }]);
    const idsOf = async (filter: object) => (await listExcerpts(world.as('reviewer'), { caseId, ...filter })).excerpts.map(({ id }) => id);
    expect(await idsOf({ state: 'CONFIRMED' })).toEqual([again.id]);
    expect(await idsOf({ tag: 'Light duty' })).toEqual([late.id]);
    expect(await idsOf({ text: '100%' })).toEqual([late.id]);
    expect(await idsOf({ text: '%' })).toEqual([late.id]);
    expect(await idsOf({ provider: 'Leila Haddad, MD', type: 'pr2_progress_report', packetId: packet.packetId })).toHaveLength(3);
    await removeExcerpt(world.as('reviewer'), { excerptId: late.id as never, version: 1 });
    expect(await idsOf({})).not.toContain(late.id);
    expect(await idsOf({ state: 'removed' })).toEqual([late.id]);
  });

  it('shows no private note to the office, nor finds by one', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    await written(world, packet, 'reviewer', { privateNote: 'Malingering?' });
    const caseId = packet.caseId as never;
    expect(JSON.stringify(await listExcerpts(world.as('assistant'), { caseId }))).not.toContain('Malingering');
    expect((await listExcerpts(world.as('physician'), { caseId })).excerpts[0]?.privateNote).toBe('Malingering?');
    expect((await listExcerpts(world.as('physician'), { caseId, text: 'Malingering' })).excerpts).toEqual([]);
  });

  it('is for those who read records, in their practice', async () => {
    const world = await makeWorld();
    const input = { caseId: (await readCase(world)).caseId as never };
    await onlyFor(listExcerpts, world, input, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(listExcerpts, input);
  });
});

describe('excerpt.coverage', () => {
  it('lists documents without a line, and the pages that the case’s physician has not seen', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const caseId = packet.caseId as never;
    await written(world, packet, 'reviewer', { pageNumber: 3 });
    await inPractice(world.practiceId, async (tx) => {
      await tx.pageView.create({ data: { practiceId: world.practiceId, pageId: packet.pageIds[0] ?? '', packetId: packet.packetId, userId: world.users.physician, seconds: 9, firstAt: new Date(), lastAt: new Date() } });
      await tx.pageView.create({ data: { practiceId: world.practiceId, pageId: packet.pageIds[1] ?? '', packetId: packet.packetId, userId: world.users.reviewer, seconds: 9, firstAt: new Date(), lastAt: new Date() } });
    });
    expect(await readCoverage(world.as('reviewer'), { caseId })).toMatchObject({ seenBy: 'Elena Marsh', pages: 3, unseenPages: 2, unseen: [{ letter: 'A', from: 2, to: 3 }], documentsWithout: [{ id: packet.documentIds[0], firstPage: 1, lastPage: 2, serviceOn: '2025-01-21' }] });
    await onlyFor(readCoverage, world, { caseId }, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(readCoverage, { caseId });
  });
});

describe('excerpt.disclosure', () => {
  it('says who did what, of a case and of an evaluation (LC 4628(b))', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const [one, other] = [await written(world, packet), await written(world, packet)];
    await amendExcerpt(world.as('assistant'), { excerptId: one.id as never, version: 1, text: 'In other words' });
    await confirmExcerpt(world.as('physician'), { excerptId: one.id as never, version: 2 });
    await rejectExcerpt(world.as('physician'), { excerptId: other.id as never, version: 1, reason: 'Not so' });
    const people = [{ name: 'Test assistant', edited: 1, proposed: 0 }, { name: 'Test physician', role: 'physician', confirmed: 1, rejected: 1 }, { name: 'Test reviewer', role: 'reviewer', proposed: 2, confirmed: 0 }];
    expect(await readDisclosure(world.as('physician'), { caseId: packet.caseId as never })).toMatchObject({ people, confirmedCount: 1, proposedCount: 0 });
    expect(await readDisclosure(world.as('physician'), { evaluationId: packet.evaluationId as never })).toMatchObject({ people, confirmedCount: 1 });
    await expect(readDisclosure(world.as('physician'), { evaluationId: packet.caseId as never })).rejects.toThrow(NotFound);
    await onlyFor(readDisclosure, world, { caseId: packet.caseId }, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(readDisclosure, { caseId: packet.caseId as never });
  });
});
