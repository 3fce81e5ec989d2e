import { describe, expect, it } from 'vitest';
import { expectUnknownNextDoor } from '../../test/cases';
import { readCase, written } from '../../test/excerpts';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld } from '../../test/world';
import { NotFound } from '../../core/errors';
import { listStamped, printChronology, printIndex, stampPacket } from './queries';

const megabyte = 1024n * 1024n;

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
    expect(plan).toMatchObject({ letter: 'A', lastPage: 4, volume: 1, volumes: 1, pages: [1, 2, 3, 4].map((number) => ({ number, file: 0, pageInFile: number, turn: 0 })), bookmarks: [{ title: 'January 21, 2025 PR-2', pageNumber: 1 }, { title: 'June 19, 2025 Deposition', pageNumber: 3 }] });
    expect(files).toMatchObject([{ id: fileId }]);
    await onlyFor(stampPacket, world, { packetId }, readers);
    await expectUnknownNextDoor(stampPacket, { packetId: packetId as never });
    await inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId }, data: { bytes: 500n * megabyte } }));
    await expect(stampPacket(world.as('reviewer'), { packetId: packetId as never })).rejects.toMatchObject({ rule: 'paper.too_large' });
    await inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId }, data: { removedAt: new Date() } }));
    await expect(stampPacket(world.as('reviewer'), { packetId: packetId as never })).rejects.toMatchObject({ rule: 'paper.nothing_read' });
  });

  it('turns pages as the reader does: back by what was recognized, then as a person turned them', async () => {
    const world = await makeWorld();
    const { packetId } = await readCase(world);
    const set = (number: number, data: object) => inPractice(world.practiceId, (tx) => tx.recordPage.updateMany({ where: { practiceId: world.practiceId, packetId, number }, data }));
    await set(1, { rotation: 90 });
    await set(2, { turned: 90 });
    await set(3, { rotation: 270, turned: 180 });
    const { plan } = await stampPacket(world.as('reviewer'), { packetId: packetId as never });
    expect(plan.pages.map(({ turn }) => turn)).toEqual([270, 90, 270, 0]);
  });
});

describe('a packet of more than a volume holds', () => {
  it('comes out in volumes of whole files with pages that go on, each with its bookmarks; a file that is too large by itself is said', async () => {
    const world = await makeWorld();
    const { caseId, packetId, fileId } = await readCase(world);
    const { practiceId } = world;
    const file = await inPractice(practiceId, async (tx) => {
      const { id, ...first } = await tx.recordFile.findFirstOrThrow({ where: { practiceId, id: fileId } });
      const made = await tx.recordFile.create({ data: { ...(first as object), position: 9 } as never });
      await tx.recordFile.updateMany({ where: { practiceId }, data: { bytes: 300n * megabyte } });
      await tx.recordPage.updateMany({ where: { practiceId, packetId, number: { gte: 3 } }, data: { fileId: made.id } });
      return made.id;
    });
    const asked = { caseId: caseId as never };
    expect(await listStamped(world.as('reviewer'), asked)).toEqual({ packets: [{ packetId, volumes: [{ firstPage: 1, lastPage: 2, tooLarge: false }, { firstPage: 3, lastPage: 4, tooLarge: false }] }] });
    const { plan, files } = await stampPacket(world.as('reviewer'), { packetId: packetId as never, volume: '2' });
    expect(plan).toMatchObject({ lastPage: 4, volume: 2, volumes: 2, pages: [{ number: 3, file: 0 }, { number: 4, file: 0 }], bookmarks: [{ title: 'June 19, 2025 Deposition', pageNumber: 3 }] });
    expect(files).toMatchObject([{ id: file }]);
    await expect(stampPacket(world.as('reviewer'), { packetId: packetId as never, volume: '3' })).rejects.toBeInstanceOf(NotFound);

    await inPractice(practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId, id: file }, data: { bytes: 500n * megabyte } }));
    expect((await listStamped(world.as('reviewer'), asked)).packets[0]?.volumes.map(({ tooLarge }) => tooLarge)).toEqual([false, true]);
    expect((await stampPacket(world.as('reviewer'), { packetId: packetId as never })).plan.pages).toHaveLength(2);
    await onlyFor(listStamped, world, { caseId }, readers);
    await expectUnknownNextDoor(listStamped, asked);
  });
});
