import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, makeWorld } from '../../test/world';
import { moveDocument } from './move-document';

describe('document.move', () => {
  it.each([
    [0, 3, ['1 imaging_report', '2 deposition_transcript', '3 progress_note']],
    [2, 1, ['1 deposition_transcript', '2 progress_note', '3 imaging_report']],
    [1, 3, ['1 progress_note', '2 deposition_transcript', '3 imaging_report']],
  ])('puts document %d at place %d, and the others close up', async (at, position, order) => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    await moveDocument(world.as('assistant'), { documentId: documentIds[at]!, version: 1, position });
    expect((await indexOf(world, packetId)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(order);
    expect(await auditedOperations(world.practiceId)).toContain('document.move');
  });

  it.each([1, 4])('refuses place %d, where it is or where nothing is', async (position) => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    await expect(moveDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, position })).rejects.toMatchObject({ rule: 'document.no_such_place' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    const input = { documentId: documentIds[0]!, version: 1, position: 2 };
    await expectForbidden(moveDocument, world, input as never, ['biller', 'viewer']);
    await expectUnknownNextDoor(moveDocument, input as never);
    await expectStale(moveDocument as never, world, input);
  });
});
