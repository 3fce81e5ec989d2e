import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { splitDocument } from './split-document';

describe('document.split', () => {
  it('makes two of one; the second keeps the type alone, and excerpts of its pages go along', async () => {
    const world = await makeWorld();
    const { packetId, documentIds, caseId } = await readPacket(world);
    await inPractice(world.practiceId, (tx) => tx.excerpt.create({ data: { practiceId: world.practiceId, caseId, packetId, documentId: documentIds[0]!, pageNumber: 3, text: 'Off work', tags: [] } }));
    const { documents, pages } = await splitDocument(world.as('reviewer'), { documentId: documentIds[0]!, version: 1, atPage: 2 });
    expect(documents).toMatchObject([
      { id: documentIds[0], position: 1, pages: [[1, 1]], title: 'Office visit', version: 2 },
      { position: 2, pages: [[2, 3]], type: 'progress_note', title: '', serviceOn: null, provider: '', confidence: null, state: 'proposed' },
    ]);
    expect(pages.map(({ number }) => number)).toEqual([2, 3]);
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1 proposed', '2 progress_note 2-3 proposed', '3 imaging_report 4-6 proposed', '4 deposition_transcript 7-9 proposed']);
    const [excerpt] = await inPractice(world.practiceId, (tx) => tx.excerpt.findMany({ where: { practiceId: world.practiceId } }));
    expect(excerpt?.documentId).toBe(documents[1]?.id);
    expect(await auditedOperations(world.practiceId)).toContain('document.split');
  });

  it.each([1, 4, 10])('refuses page %d, which is not inside', async (atPage) => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    await expect(splitDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, atPage })).rejects.toMatchObject({ rule: 'document.split_outside' });
    expect(await indexOf(world, packetId)).toHaveLength(3);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    const input = { documentId: documentIds[0]!, version: 1, atPage: 2 } as never as { documentId: never; version: number; atPage: number };
    await expectForbidden(splitDocument, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(splitDocument, input);
    await expectStale(splitDocument, world, input);
  });
});
