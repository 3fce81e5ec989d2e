import { describe, expect, it } from 'vitest';
import { expectUnknownNextDoor } from '../../test/cases';
import { readCase, written } from '../../test/excerpts';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld } from '../../test/world';
import { printChronology, printIndex, stampPacket } from './queries';

const readers = ['owner', 'physician', 'assistant', 'reviewer'] as const;

describe('paper.chronology', () => {
  it('has what is confirmed with its cite, the proposed only where asked for and marked, and no private note', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    await written(world, packet, 'physician', { text: 'Confirmed words', privateNote: 'Secret' });
    await written(world, packet, 'reviewer', { text: 'Proposed words', happenedOn: null, privateNote: 'Secret' });
    const paper = await printChronology(world.as('assistant'), { caseId: packet.caseId as never });
    expect(paper).toMatchObject({ title: 'Chronology of records', letterhead: { name: 'Alder Evaluations' }, facts: expect.arrayContaining([['Claimant', 'Gustavo Reyes-Ortiz']]) });
    expect(paper.groups).toEqual([{ heading: '2025', rows: [['January 21, 2025', 'PR-2 progress report', 'Leila Haddad, MD', 'Confirmed words', 'Causation', 'A, p. 1']] }]);
    const all = await printChronology(world.as('physician'), { caseId: packet.caseId as never, proposed: 'true' });
    expect(all.groups.at(-1)).toMatchObject({ heading: 'Undated', rows: [['Undated', 'PR-2 progress report', 'Leila Haddad, MD', '[Proposed] Proposed words', 'Causation', 'A, p. 1']] });
    expect(JSON.stringify(all)).not.toContain('Secret');
    await onlyFor(printChronology, world, { caseId: packet.caseId }, readers);
    await expectUnknownNextDoor(printChronology, { caseId: packet.caseId as never });
  });
});

describe('paper.index', () => {
  it('has each document by packet and pages', async () => {
    const world = await makeWorld();
    const { caseId } = await readCase(world);
    const { groups } = await printIndex(world.as('reviewer'), { caseId: caseId as never });
    expect(groups).toEqual([{ heading: 'Packet A: Sierra Pacific Mutual, received February 20, 2026', rows: [['1–2', 'January 21, 2025', 'PR-2 progress report [suggested]', 'PR-2', 'Leila Haddad, MD', ''], ['3', 'June 19, 2025', 'Deposition [suggested]', 'Deposition', '', '']] }]);
    await onlyFor(printIndex, world, { caseId }, readers);
    await expectUnknownNextDoor(printIndex, { caseId: caseId as never });
  });
});

describe('paper.stamp', () => {
  it('names pages and bookmarks in order, without the pages of a removed file', async () => {
    const world = await makeWorld();
    const { packetId, fileId } = await readCase(world);
    const { plan, files } = await stampPacket(world.as('reviewer'), { packetId: packetId as never });
    expect(plan).toMatchObject({ letter: 'A', pages: [1, 2, 3, 4].map((number) => ({ number, file: 0, pageInFile: number })), bookmarks: [{ title: 'January 21, 2025 PR-2', pageNumber: 1 }, { title: 'June 19, 2025 Deposition', pageNumber: 3 }] });
    expect(files).toMatchObject([{ id: fileId }]);
    await onlyFor(stampPacket, world, { packetId }, readers);
    await expectUnknownNextDoor(stampPacket, { packetId: packetId as never });
    await inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId }, data: { bytes: 500n * 1024n * 1024n } }));
    await expect(stampPacket(world.as('reviewer'), { packetId: packetId as never })).rejects.toMatchObject({ rule: 'paper.too_large' });
    await inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId }, data: { removedAt: new Date() } }));
    await expect(stampPacket(world.as('reviewer'), { packetId: packetId as never })).rejects.toMatchObject({ rule: 'paper.nothing_read' });
  });
});
