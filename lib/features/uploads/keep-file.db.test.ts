import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal } from '../../core/secrets';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { openedPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readPacket } from '../packets/queries';
import { beginUpload } from './begin-upload';
import { keepFile } from './keep-file';
import { listNeededParts, prepareFile } from './queries';

function whole(packetId: string, content: string, name = 'records.pdf') {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { packetId, name, bytes: content.length, sha256, keySealed: seal(Buffer.alloc(32).toString('base64')), parts: content === '' ? [] : [{ id: randomUUID(), offset: 0, bytes: content.length, sha256 }] };
}

describe('upload.keep_file', () => {
  it('is to be read as soon as it is there; the audit names neither the name nor the content', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const input = whole(packetId, 'all of it', 'Reyes-Ortiz.pdf');
    const kept = await keepFile(world.as('assistant'), input);
    expect(kept).toMatchObject({ bytes: 9, sha256: input.sha256, duplicate: false });
    expect(await readPacket(world.as('assistant'), { packetId })).toMatchObject({ state: 'processing', files: [{ id: kept.id, name: 'Reyes-Ortiz.pdf', state: 'processing', reason: '' }] });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.open', 'upload.keep_file']);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'upload.keep_file' } }));
    expect(JSON.stringify(event)).not.toContain('Reyes');
  });

  it('keeps the same bytes once in a packet, whatever they are called, and again in another packet', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const first = await keepFile(world.as('owner'), whole(packetId, 'same'));
    const again = await keepFile(world.as('owner'), whole(packetId, 'same', 'copy of it.pdf'));
    expect(again).toMatchObject({ id: first.id, duplicate: true, partIds: first.partIds });
    expect((await readPacket(world.as('owner'), { packetId })).files).toHaveLength(1);
    const other = await openedPacket(world);
    expect((await keepFile(world.as('owner'), whole(other.packetId, 'same'))).duplicate).toBe(false);
  });

  it('completes an upload of the same bytes that had not come to its end', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const { keySealed: _, parts: __, ...announced } = whole(packetId, 'in parts, then whole');
    const begun = await beginUpload(world.as('owner'), announced);
    const kept = await keepFile(world.as('owner'), whole(packetId, 'in parts, then whole'));
    expect(kept).toMatchObject({ id: begun.id, duplicate: false });
    expect((await readPacket(world.as('owner'), { packetId })).files).toMatchObject([{ state: 'processing' }]);
  });

  it('refuses an empty file in the packet, where it is seen, and with it the packet', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    await keepFile(world.as('owner'), whole(packetId, ''));
    const packet = await readPacket(world.as('owner'), { packetId });
    expect(packet).toMatchObject({ state: 'rejected', files: [{ state: 'rejected', bytes: 0 }] });
    expect(packet.files[0]?.reason).toContain('empty');
  });

  it('takes any name as a label, and no part that does not make up the file', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    await keepFile(world.as('owner'), whole(packetId, 'x', `a\u0000\r\n\ud800${'n'.repeat(900)}.pdf`));
    expect((await readPacket(world.as('owner'), { packetId })).files[0]?.name).toMatch(/^a\ufffdn+….*\.pdf$/);
    await expect(keepFile(world.as('owner'), { ...whole(packetId, 'whole'), bytes: 99 })).rejects.toMatchObject({ rule: 'upload.incomplete' });
  });

  it('takes nothing for a closed case or for pages that are billed', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, packetId } = await openedPacket(world);
    const { practiceId } = world;
    await inPractice(practiceId, (tx) => tx.invoice.create({ data: { practiceId, caseId, evaluationId, payerId: world.payerId, state: 'ISSUED', number: '2026-0001', serviceOn: new Date('2026-03-02'), totalCents: 201_500 } }));
    await expect(prepareFile(world.as('owner'), { packetId, name: 'x' })).rejects.toMatchObject({ rule: 'packet.billed' });
    await expect(keepFile(world.as('owner'), whole(packetId, 'x'))).rejects.toMatchObject({ rule: 'packet.billed' });
    await inPractice(practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { closedAt: new Date() } }));
    await expect(prepareFile(world.as('owner'), { packetId, name: 'x' })).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('forbidden role, practice next door; the sweep keeps its parts', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    await expectForbidden(keepFile, world, whole(packetId, 'x'), ['biller', 'viewer']);
    await expectForbidden(prepareFile, world, { packetId, name: 'x' }, ['biller', 'viewer']);
    await expectUnknownNextDoor(keepFile, whole(packetId, 'x'));
    await expectUnknownNextDoor(prepareFile, { packetId, name: 'x' });
    const { partIds } = await keepFile(world.as('owner'), whole(packetId, 'x'));
    expect((await listNeededParts(world.as('owner'), { ids: [...partIds, randomUUID()] })).ids).toEqual(partIds);
  });
});
