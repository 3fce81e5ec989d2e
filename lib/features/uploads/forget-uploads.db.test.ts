import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { beginUpload } from './begin-upload';
import { forgetUploads } from './forget-uploads';
import { keepPart } from './keep-part';
import { readUpload } from './queries';

const ago = (world: World, days: number) => new Date(world.as('owner').now.getTime() - days * 86_400_000);

describe('upload.forget', () => {
  it('gives up what was begun a week ago, unless something of it came since', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { packetId } = await openedPacket(world);
    const [left, slow, fresh] = await Promise.all(['1', '2', '3'].map((sign) => beginUpload(world.as('owner'), { packetId, name: `${sign}.pdf`, bytes: 1, sha256: sign.repeat(64) })));
    await inPractice(practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId, id: { in: [left?.id ?? '', slow?.id ?? ''] } }, data: { createdAt: ago(world, 8) } }));
    await keepPart(world.as('owner'), { uploadId: slow?.id ?? '', offset: 0, bytes: 1, sha256: '2'.repeat(64), blobId: randomUUID() });
    expect(await forgetUploads(world.as('owner'), {})).toEqual({ count: 1 });
    await expect(readUpload(world.as('owner'), { uploadId: left?.id ?? '' })).rejects.toThrow();
    for (const kept of [slow, fresh]) expect((await readUpload(world.as('owner'), { uploadId: kept?.id ?? '' })).state).toBe('receiving');
    expect(await auditedOperations(practiceId)).toContain('upload.forget');
  });

  it('forbidden role; nothing of the practice next door', async () => {
    const world = await makeWorld();
    const { packetId } = await openedPacket(world);
    const { id } = await beginUpload(world.as('owner'), { packetId, name: 'x.pdf', bytes: 1, sha256: '9'.repeat(64) });
    await inPractice(world.practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId: world.practiceId, id }, data: { createdAt: ago(world, 30) } }));
    await onlyFor(forgetUploads, world, {}, ['owner']);
    const other = await makeWorld({ name: 'Next door' });
    expect(await forgetUploads(other.as('owner'), {})).toEqual({ count: 0 });
    expect((await readUpload(world.as('owner'), { uploadId: id })).state).toBe('receiving');
  });
});
