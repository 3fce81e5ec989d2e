import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, makeWorld } from '../../test/world';
import { movePages } from './move-pages';

describe('page.move', () => {
  it('puts pages into another document', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const { documents } = await movePages(world.as('reviewer'), { packetId, pages: [3, 2, 3], to: documentIds[1]! });
    expect(documents).toMatchObject([{ id: documentIds[0], pages: [[1, 1]], version: 2 }, { id: documentIds[1], pages: [[2, 6]], version: 2 }]);
    expect(await auditedOperations(world.practiceId)).toContain('page.move');
  });

  it('takes a document away that is left without pages', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    expect((await movePages(world.as('reviewer'), { packetId, pages: [4, 5, 6], to: documentIds[2]! })).removedIds).toEqual([documentIds[1]]);
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1-3 proposed', '2 deposition_transcript 4-9 proposed']);
  });

  it('makes a new document at the pages’ place, and unplaces pages', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    await movePages(world.as('reviewer'), { packetId, pages: [5], to: 'new' });
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1-3 proposed', '2 imaging_report 4,6 proposed', '3 imaging_report 5 proposed', '4 deposition_transcript 7-9 proposed']);
    await movePages(world.as('reviewer'), { packetId, pages: [1, 2, 3], to: 'none' });
    expect(await indexOf(world, packetId)).toEqual(['1 imaging_report 4,6 proposed', '2 imaging_report 5 proposed', '3 deposition_transcript 7-9 proposed']);
    await movePages(world.as('reviewer'), { packetId, pages: [1, 2, 3], to: 'new' });
    expect((await indexOf(world, packetId))[0], 'nothing says what it is').toBe('1 progress_note 1-3 proposed');
  });

  it('refuses a blank page, one that is there already, and pages or documents that are not', async () => {
    const world = await makeWorld();
    const [{ packetId, documentIds }, other] = [await readPacket(world), await readPacket(world)];
    await expect(movePages(world.as('owner'), { packetId, pages: [10], to: 'new' })).rejects.toMatchObject({ rule: 'page.blank_has_no_document' });
    await expect(movePages(world.as('owner'), { packetId, pages: [1, 2], to: documentIds[0]! })).rejects.toMatchObject({ rule: 'page.already_there' });
    await expect(movePages(world.as('owner'), { packetId, pages: [1, 11], to: 'new' })).rejects.toBeInstanceOf(NotFound);
    await expect(movePages(world.as('owner'), { packetId, pages: [1], to: other.documentIds[0]! })).rejects.toBeInstanceOf(NotFound);
    expect(await indexOf(world, packetId)).toHaveLength(3);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const input = { packetId, pages: [2], to: 'new' } as const;
    await expectForbidden(movePages as never, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(movePages as never, input);
  });
});
