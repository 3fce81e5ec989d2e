import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { partBytes } from '../../domain/records/upload-parts';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { openedPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { beginUpload } from './begin-upload';
import { keepPart } from './keep-part';
import { listNeededParts, openUpload, preparePart, readUpload } from './queries';

const sha256 = createHash('sha256').update('two parts and a byte').digest('hex');
const part = (uploadId: string, offset: number, bytes = partBytes) => ({ uploadId, offset, bytes, sha256: 'a'.repeat(64), blobId: randomUUID() });

async function begun() {
  const world = await makeWorld();
  const { packetId } = await openedPacket(world);
  const upload = await beginUpload(world.as('assistant'), { packetId, name: 'long.pdf', bytes: 2 * partBytes + 1, sha256 });
  return { world, packetId, uploadId: upload.id };
}

describe('upload.keep_part', () => {
  it('says what is still to be sent, in whatever order the parts come', async () => {
    const { world, uploadId } = await begun();
    expect(await keepPart(world.as('assistant'), part(uploadId, partBytes))).toEqual({ missing: [0, 2 * partBytes] });
    expect(await readUpload(world.as('assistant'), { uploadId })).toMatchObject({ state: 'receiving', missing: [0, 2 * partBytes] });
    await expect(openUpload(world.as('assistant'), { uploadId })).rejects.toMatchObject({ rule: 'upload.incomplete' });
    await keepPart(world.as('assistant'), part(uploadId, 2 * partBytes, 1));
    expect(await keepPart(world.as('assistant'), part(uploadId, 0))).toEqual({ missing: [] });
    expect((await openUpload(world.as('assistant'), { uploadId })).partIds).toHaveLength(3);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'packet.open', 'upload.begin', 'upload.keep_part', 'upload.keep_part', 'upload.keep_part']);
  });

  it('keeps the last that came of a part that came twice, also at once', async () => {
    const { world, uploadId } = await begun();
    const parts = [part(uploadId, 0), part(uploadId, 0)];
    await Promise.all(parts.map((one) => keepPart(world.as('assistant'), one)));
    const rows = await inPractice(world.practiceId, (tx) => tx.recordFilePart.findMany({ where: { practiceId: world.practiceId, fileId: uploadId } }));
    expect(rows).toHaveLength(1);
    const { ids } = await listNeededParts(world.as('owner'), { ids: parts.map(({ blobId }) => blobId) });
    expect(ids).toEqual([rows[0]?.id]);
  });

  it.each([
    ['where none begins', 7, partBytes],
    ['that is too short', 0, partBytes - 1],
    ['that is too long for the end', 2 * partBytes, 2],
    ['past the end', 3 * partBytes, 1],
  ])('refuses a part %s', async (_label, offset, bytes) => {
    const { world, uploadId } = await begun();
    await expect(keepPart(world.as('assistant'), part(uploadId, offset, bytes))).rejects.toMatchObject({ rule: 'upload.no_such_part' });
  });

  it('forbidden role, practice next door', async () => {
    const { world, uploadId } = await begun();
    await expectForbidden(keepPart, world, part(uploadId, 0), ['biller', 'viewer']);
    await expectUnknownNextDoor(keepPart, part(uploadId, 0));
    await expectUnknownNextDoor(preparePart, { uploadId, offset: 0 });
    await expectUnknownNextDoor(readUpload, { uploadId });
    await expectUnknownNextDoor(openUpload, { uploadId });
    expect((await readUpload(world.as('owner'), { uploadId })).missing).toHaveLength(3);
  });
});
