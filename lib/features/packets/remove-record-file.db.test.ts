import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readPacket } from './queries';
import { removeRecordFile } from './remove-record-file';
import { restoreRecordFile } from './restore-record-file';

async function read() {
  const world = await makeWorld();
  const packet = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'one' }, { text: 'two' }], documents: [{ pages: [1, 2], type: 'progress_note' }] });
  return { world, ...packet };
}

describe('record_file.remove', () => {
  it('takes its pages out of the count and the packet back to waiting; both come back with it', async () => {
    const { world, packetId, fileId } = await read();
    await removeRecordFile(world.as('reviewer'), { fileId });
    expect(await readPacket(world.as('owner'), { packetId })).toMatchObject({ state: 'receiving', pages: { counted: 0 }, files: [{ id: fileId, removed: true }] });
    await restoreRecordFile(world.as('reviewer'), { fileId });
    expect(await readPacket(world.as('owner'), { packetId })).toMatchObject({ state: 'ready', pages: { counted: 2 }, files: [{ id: fileId, removed: false }] });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'record_file.remove', 'record_file.restore']);
  });

  it('has a later packet of the case looked at again, for what it repeated is gone, and once more when it is back', async () => {
    const { world, fileId, caseId, evaluationId } = await read();
    const later = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: 'one' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    const again = () => inPractice(world.practiceId, (tx) => tx.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'understand-packet' and data->>'packetId' = ${later.packetId}`);
    await removeRecordFile(world.as('reviewer'), { fileId });
    expect(await again()).toHaveLength(1);
    await restoreRecordFile(world.as('reviewer'), { fileId });
    expect(await again()).toHaveLength(2);
  });

  it('refuses a file that the chronology cites', async () => {
    const { world, packetId, fileId, caseId } = await read();
    await inPractice(world.practiceId, (tx) => tx.excerpt.create({ data: { practiceId: world.practiceId, caseId, packetId, pageNumber: 2, text: 'Seen for the back.', tags: [] } }));
    await expect(removeRecordFile(world.as('owner'), { fileId })).rejects.toMatchObject({ rule: 'record_file.cited' });
  });

  it('refuses one that is still coming, and one that is gone already', async () => {
    const { world, fileId } = await read();
    const change = (data: object) => inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId, id: fileId }, data }));
    await change({ state: 'RECEIVING' });
    await expect(removeRecordFile(world.as('owner'), { fileId })).rejects.toMatchObject({ rule: 'record_file.receiving' });
    await change({ state: 'READY', removedAt: new Date() });
    await expect(removeRecordFile(world.as('owner'), { fileId })).rejects.toThrow();
  });

  it('forbidden role, practice next door', async () => {
    const { world, fileId } = await read();
    await expectForbidden(removeRecordFile, world, { fileId }, ['biller', 'viewer']);
    await expectUnknownNextDoor(removeRecordFile, { fileId });
  });
});
