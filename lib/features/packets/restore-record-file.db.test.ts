import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readPacket } from './queries';
import { restoreRecordFile } from './restore-record-file';

async function removed() {
  const world = await makeWorld();
  const packet = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'one' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
  const { practiceId } = world;
  await inPractice(practiceId, (tx) => tx.recordFile.update({ where: { practiceId_id: { practiceId, id: packet.fileId } }, data: { removedAt: world.as('owner').now } }));
  return { world, ...packet };
}

describe('record_file.restore', () => {
  it('counts its pages again, once however often it is asked for', async () => {
    const { world, packetId, fileId } = await removed();
    await restoreRecordFile(world.as('assistant'), { fileId });
    await restoreRecordFile(world.as('assistant'), { fileId });
    expect(await readPacket(world.as('assistant'), { packetId })).toMatchObject({ state: 'ready', pages: { counted: 1 }, files: [{ removed: false }] });
    expect(await auditedOperations(world.practiceId)).toContain('record_file.restore');
  });

  it('refuses where the same bytes came again meanwhile', async () => {
    const { world, packetId, fileId } = await removed();
    const { practiceId } = world;
    await inPractice(practiceId, (tx) => tx.recordFile.create({ data: { practiceId, packetId, position: 2, name: 'again.pdf', bytes: 1n, sha256: '0'.repeat(64), keySealed: '', state: 'READY' } }));
    await expect(restoreRecordFile(world.as('owner'), { fileId })).rejects.toMatchObject({ rule: 'record_file.there_again' });
  });

  it('forbidden role, practice next door', async () => {
    const { world, fileId } = await removed();
    await expectForbidden(restoreRecordFile, world, { fileId }, ['biller', 'viewer']);
    await expectUnknownNextDoor(restoreRecordFile, { fileId });
  });
});
