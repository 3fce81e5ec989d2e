import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { openedPacket } from '../../test/records';
import { auditedOperations, makeWorld } from '../../test/world';
import { readPacket } from '../packets/queries';
import { beginUpload } from './begin-upload';

const input = (packetId: string) => ({ packetId, name: 'long.pdf', bytes: 20_000_000, sha256: 'c'.repeat(64) });

describe('upload.begin', () => {
  it('announces a file; its packet is receiving until it is there', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const upload = await beginUpload(world.as('reviewer'), input(packetId));
    expect(upload).toMatchObject({ state: 'receiving', missing: [0, 8_388_608, 16_777_216], duplicate: false });
    expect(await readPacket(world.as('reviewer'), { packetId })).toMatchObject({ state: 'receiving', files: [{ id: upload.id, state: 'receiving', bytes: 20_000_000, receivedBytes: 0 }] });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.open', 'upload.begin']);
  });

  it('goes on with the upload of the same bytes, whoever begins it again, also at once', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const both = await Promise.all([beginUpload(world.as('owner'), input(packetId)), beginUpload(world.as('assistant'), { ...input(packetId), name: 'again.pdf' })]);
    expect(both[0].id).toBe(both[1].id);
    expect((await readPacket(world.as('owner'), { packetId })).files).toHaveLength(1);
  });

  it('refuses a file over the limit before a byte of it is sent', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    await expect(beginUpload(world.as('owner'), { ...input(packetId), bytes: 4_000_000_001 })).rejects.toMatchObject({ rule: 'upload.too_large' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    await expectForbidden(beginUpload, world, input(packetId), ['biller', 'viewer']);
    await expectUnknownNextDoor(beginUpload, input(packetId));
  });
});
