import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { arrivedFile, pdfOf } from '../../test/record-files';
import { openedPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readPacket } from '../packets/queries';
import { prepareUnlock } from './queries';
import { unlockFile } from './unlock-file';

async function locked() {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const fileId = await arrivedFile(world, packetId, pdfOf(['one']));
  const change = (data: object) => inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId, id: fileId }, data }));
  await change({ state: 'NEEDS_PASSWORD' });
  return { world, packetId, fileId, change, input: { fileId, blobId: randomUUID(), bytes: 12, sha256: 'e'.repeat(64) } };
}

describe('record_file.unlock', () => {
  it('has the copy read in place of the protected bytes; what was sent is still told', async () => {
    const { world, packetId, fileId, input } = await locked();
    const before = (await readPacket(world.as('owner'), { packetId })).files[0];
    await expect(unlockFile(world.as('reviewer'), input)).resolves.toEqual({ id: fileId, packetId });
    expect(await readPacket(world.as('owner'), { packetId })).toMatchObject({ state: 'processing', files: [{ state: 'processing', sha256: before?.sha256, bytes: before?.bytes }] });
    const parts = await inPractice(world.practiceId, (tx) => tx.recordFilePart.findMany({ where: { practiceId: world.practiceId, fileId } }));
    expect(parts).toMatchObject([{ id: input.blobId, bytes: 12, offset: 0n }]);
    expect(await auditedOperations(world.practiceId)).toContain('record_file.unlock');
    await expect(unlockFile(world.as('owner'), input)).rejects.toMatchObject({ rule: 'record_file.not_locked' });
  });

  it('is for a file that waits for its password', async () => {
    const { world, fileId, change, input } = await locked();
    await change({ state: 'READY' });
    await expect(prepareUnlock(world.as('owner'), { fileId })).rejects.toMatchObject({ rule: 'record_file.not_locked' });
    await expect(unlockFile(world.as('owner'), input)).rejects.toMatchObject({ rule: 'record_file.not_locked' });
  });

  it('forbidden role, practice next door', async () => {
    const { world, fileId, input } = await locked();
    await expectForbidden(unlockFile, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(unlockFile, input);
    await expectUnknownNextDoor(prepareUnlock, { fileId });
  });
});
