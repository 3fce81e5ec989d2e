import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendDocument } from './amend-document';
import { redoChange } from './redo-change';
import { undoChange } from './undo-change';

describe('index.redo', () => {
  it('does again what was undone, once, and only in its packet', async () => {
    const world = await makeWorld();
    const [{ packetId, documentIds }, other] = [await readPacket(world), await readPacket(world)];
    const ctx = world.as('reviewer');
    const { changeId } = (await amendDocument(ctx, { documentId: documentIds[0]!, version: 1, type: 'consultation' })).steps.undo!;
    await expect(redoChange(ctx, { packetId, changeId }), 'it stands').rejects.toBeInstanceOf(Conflict);
    await undoChange(ctx, { packetId, changeId });
    await expect(redoChange(ctx, { packetId: other.packetId, changeId })).rejects.toBeInstanceOf(NotFound);
    await redoChange(ctx, { packetId, changeId });
    expect((await indexOf(world, packetId))[0]).toBe('1 consultation 1-3 proposed');
    expect(await auditedOperations(world.practiceId)).toContain('index.redo');
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const { changeId } = (await amendDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, type: 'consultation' })).steps.undo!;
    await undoChange(world.as('owner'), { packetId, changeId });
    await expectForbidden(redoChange as never, world, { packetId, changeId }, ['biller', 'viewer']);
    await expectUnknownNextDoor(redoChange as never, { packetId, changeId });
    expect((await indexOf(world, packetId))[0]).toBe('1 progress_note 1-3 proposed');
  });
});
