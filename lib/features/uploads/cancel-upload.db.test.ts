import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { openedPacket } from '../../test/records';
import { auditedOperations, makeWorld } from '../../test/world';
import { readPacket } from '../packets/queries';
import { beginUpload } from './begin-upload';
import { cancelUpload } from './cancel-upload';
import { completeUpload } from './complete-upload';
import { keepPart } from './keep-part';
import { listNeededParts } from './queries';

const sha256 = createHash('sha256').update('x').digest('hex');

describe('upload.cancel', () => {
  it('gives up what came; the bytes are left to the sweep', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const { id: uploadId } = await beginUpload(world.as('owner'), { packetId, name: 'x.pdf', bytes: 1, sha256 });
    const blobId = randomUUID();
    await keepPart(world.as('owner'), { uploadId, offset: 0, bytes: 1, sha256, blobId });
    await cancelUpload(world.as('assistant'), { uploadId });
    expect((await readPacket(world.as('owner'), { packetId })).files).toEqual([]);
    expect((await listNeededParts(world.as('owner'), { ids: [blobId] })).ids).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('upload.cancel');
    await expectUnknownNextDoor(cancelUpload, { uploadId });
  });

  it('refuses once the file is there; forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const { id: uploadId } = await beginUpload(world.as('owner'), { packetId, name: 'x.pdf', bytes: 1, sha256 });
    await expectForbidden(cancelUpload, world, { uploadId }, ['biller', 'viewer']);
    await expectUnknownNextDoor(cancelUpload, { uploadId });
    const blobId = randomUUID();
    await keepPart(world.as('owner'), { uploadId, offset: 0, bytes: 1, sha256, blobId });
    await completeUpload(world.as('owner'), { uploadId, partIds: [blobId], foundSha256: sha256 });
    await expect(cancelUpload(world.as('owner'), { uploadId })).rejects.toMatchObject({ rule: 'upload.complete' });
  });
});
