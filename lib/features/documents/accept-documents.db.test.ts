import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { Conflict, NotFound } from '../../core/errors';
import { acceptDocuments } from './accept-documents';

describe('document.accept', () => {
  it('accepts one as it was seen, and keeps what was suggested beside it', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const answer = await acceptDocuments(world.as('reviewer'), { packetId, documents: [{ id: documentIds[1]!, version: 1 }] });
    expect(answer).toMatchObject({ removedIds: [], documents: [{ id: documentIds[1], state: 'accepted', version: 2, confidence: 70, suggested: { type: { value: 'imaging_report', confidence: 70 } } }], steps: { undo: { did: 'accept', isMine: true }, redo: null } });
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1-3 proposed', '2 imaging_report 4-6 accepted', '3 deposition_transcript 7-9 proposed']);
    const row = await inPractice(world.practiceId, (tx) => tx.recordDocument.findFirstOrThrow({ where: { practiceId: world.practiceId, id: documentIds[1]! } }));
    expect(row).toMatchObject({ decidedById: world.users.reviewer, decidedAt: world.as('owner').now });
    expect(await auditedOperations(world.practiceId)).toContain('document.accept');
  });

  it('accepts all of which the reading is sure enough, and none that was decided', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const { documents } = await acceptDocuments(world.as('assistant'), { packetId, atLeastConfidence: 90 });
    expect(documents.map(({ type }) => type)).toEqual(['progress_note', 'deposition_transcript']);
    await expect(acceptDocuments(world.as('assistant'), { packetId, atLeastConfidence: 90 })).rejects.toMatchObject({ rule: 'document.nothing_to_accept' });
  });

  it('refuses what is no request, what is accepted already, and what is closed', async () => {
    const world = await makeWorld();
    const { packetId, documentIds, caseId } = await readPacket(world);
    await expect(acceptDocuments(world.as('owner'), { packetId })).rejects.toMatchObject({ name: 'ZodError' });
    await expect(acceptDocuments(world.as('owner'), { packetId, atLeastConfidence: 90, documents: [{ id: documentIds[0]!, version: 1 }] })).rejects.toMatchObject({ name: 'ZodError' });
    await acceptDocuments(world.as('owner'), { packetId, documents: [{ id: documentIds[0]!, version: 1 }] });
    await expect(acceptDocuments(world.as('owner'), { packetId, documents: [{ id: documentIds[0]!, version: 2 }] })).rejects.toMatchObject({ rule: 'document.nothing_to_accept' });
    await inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { closedAt: world.as('owner').now } }));
    await expect(acceptDocuments(world.as('owner'), { packetId, atLeastConfidence: 50 })).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('forbidden role, practice next door, another packet’s document, stale version', async () => {
    const world = await makeWorld();
    const [{ packetId, documentIds }, other] = [await readPacket(world), await readPacket(world)];
    const input = { packetId, documents: [{ id: documentIds[0]!, version: 1 }] };
    await expectForbidden(acceptDocuments, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(acceptDocuments, input);
    await expect(acceptDocuments(world.as('owner'), { packetId, documents: [{ id: other.documentIds[0]!, version: 1 }] })).rejects.toBeInstanceOf(NotFound);
    await expect(acceptDocuments(world.as('owner'), { packetId, documents: [{ id: documentIds[0]!, version: 4 }] })).rejects.toBeInstanceOf(Conflict);
    expect(await indexOf(world, packetId)).toEqual(expect.arrayContaining(['1 progress_note 1-3 proposed']));
  });
});
