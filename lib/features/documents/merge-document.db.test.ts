import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { mergeDocument } from './merge-document';

describe('document.merge', () => {
  it('joins a document to the one before it, whose facts stand, and its excerpts go along', async () => {
    const world = await makeWorld();
    const { packetId, documentIds, caseId } = await readPacket(world);
    await inPractice(world.practiceId, (tx) => tx.excerpt.create({ data: { practiceId: world.practiceId, caseId, packetId, documentId: documentIds[1]!, pageNumber: 5, text: 'Disc', tags: [] } }));
    const answer = await mergeDocument(world.as('reviewer'), { documentId: documentIds[1]!, version: 1, intoId: documentIds[0]! });
    expect(answer).toMatchObject({ removedIds: [documentIds[1]], documents: [{ id: documentIds[0], type: 'progress_note', title: 'Office visit', pages: [[1, 6]], version: 2 }] });
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1-6 proposed', '2 deposition_transcript 7-9 proposed']);
    const [excerpt] = await inPractice(world.practiceId, (tx) => tx.excerpt.findMany({ where: { practiceId: world.practiceId } }));
    expect(excerpt?.documentId).toBe(documentIds[0]);
    expect(await auditedOperations(world.practiceId)).toContain('document.merge');
  });

  it('refuses the first document, and when another stands before it now', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    await expect(mergeDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, intoId: documentIds[1]! })).rejects.toMatchObject({ rule: 'document.first' });
    await expect(mergeDocument(world.as('owner'), { documentId: documentIds[2]!, version: 1, intoId: documentIds[0]! })).rejects.toBeInstanceOf(Conflict);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const input = { documentId: documentIds[1]!, version: 1, intoId: documentIds[0]! };
    await expectForbidden(mergeDocument, world, input as never, ['biller', 'viewer']);
    await expectUnknownNextDoor(mergeDocument, input as never);
    await expectStale(mergeDocument as never, world, input);
    expect(await indexOf(world, packetId)).toHaveLength(3);
  });
});
