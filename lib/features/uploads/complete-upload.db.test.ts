import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { openedPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readPacket } from '../packets/queries';
import { beginUpload } from './begin-upload';
import { completeUpload } from './complete-upload';
import { keepPart } from './keep-part';

const foundSha256 = createHash('sha256').update('nine byte').digest('hex');

async function arrived() {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const { id: uploadId } = await beginUpload(world.as('assistant'), { packetId, name: 'short.pdf', bytes: 9, sha256: foundSha256 });
  const blobId = randomUUID();
  await keepPart(world.as('assistant'), { uploadId, offset: 0, bytes: 9, sha256: foundSha256, blobId });
  return { world, packetId, input: { uploadId, partIds: [blobId], foundSha256 } };
}

const jobsOf = (fileId: string, practiceId: string) => inPractice(practiceId, (tx) => tx.$queryRaw<{ name: string }[]>`select name from pgboss.job where name = 'read-file' and data->>'fileId' = ${fileId}`);

describe('upload.complete', () => {
  it('is to be read once, however often it is completed', async () => {
    const { world, packetId, input } = await arrived();
    const both = await Promise.all([completeUpload(world.as('assistant'), input), completeUpload(world.as('assistant'), input)]);
    for (const one of both) expect(one).toMatchObject({ matches: true, upload: { state: 'processing', missing: [] } });
    expect(await jobsOf(input.uploadId, world.practiceId)).toHaveLength(1);
    expect(await readPacket(world.as('assistant'), { packetId })).toMatchObject({ state: 'processing' });
    expect(await auditedOperations(world.practiceId)).toContain('upload.complete');
  });

  it('asks for a file again that arrived changed, and reads nothing of it', async () => {
    const { world, packetId, input } = await arrived();
    expect(await completeUpload(world.as('assistant'), { ...input, foundSha256: 'b'.repeat(64) })).toMatchObject({ matches: false, upload: { state: 'receiving', missing: [0] } });
    expect(await jobsOf(input.uploadId, world.practiceId)).toHaveLength(0);
    expect(await readPacket(world.as('assistant'), { packetId })).toMatchObject({ state: 'receiving' });
  });

  it('refuses when a part came again after the hash was taken', async () => {
    const { world, input } = await arrived();
    await expect(completeUpload(world.as('assistant'), { ...input, partIds: [randomUUID()] })).rejects.toBeInstanceOf(Conflict);
  });

  it('forbidden role, practice next door', async () => {
    const { world, input } = await arrived();
    await expectForbidden(completeUpload, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(completeUpload, input);
  });
});
