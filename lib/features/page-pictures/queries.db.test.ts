import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { seePage } from './queries';

async function packetIn(world: World) {
  const exam = await loggedExam(world);
  return makeReadPacket(world, { ...exam, pages: [{ text: 'Seen by Dr. Okafor' }, { text: 'Second page' }] });
}

const change = ({ practiceId }: World, id: string | undefined, data: Record<string, unknown>) => inPractice(practiceId, (tx) => tx.recordPage.update({ where: { practiceId_id: { practiceId, id: id ?? '' } }, data }));

describe('packet.see_page', () => {
  it('names the bytes of the picture and of the small one, with the key they share', async () => {
    const world = await makeWorld();
    const { packetId, pageIds } = await packetIn(world);
    const [viewBlobId, thumbBlobId] = [randomUUID(), randomUUID()];
    await change(world, pageIds[0], { viewBlobId, thumbBlobId, imageKeySealed: 'sealed' });
    const shown = await seePage(world.as('reviewer'), { packetId, number: '1', size: 'picture' });
    expect(shown).toEqual({ practiceId: world.practiceId, blobId: viewBlobId, keySealed: 'sealed' });
    expect(await seePage(world.as('reviewer'), { packetId, number: 1, size: 'thumb' })).toMatchObject({ blobId: thumbBlobId });
  });

  it('says that a picture is still being made, and why none can be', async () => {
    const world = await makeWorld();
    const { packetId, pageIds } = await packetIn(world);
    await expect(seePage(world.as('owner'), { packetId, number: 2, size: 'picture' })).rejects.toMatchObject({ rule: 'page.no_picture' });
    await change(world, pageIds[0], { reading: 'text' });
    await expect(seePage(world.as('owner'), { packetId, number: 1, size: 'picture' })).rejects.toMatchObject({ rule: 'page.not_ready' });
    await change(world, pageIds[0], { reading: 'failed', failure: 'The page is too large to be shown.' });
    await expect(seePage(world.as('owner'), { packetId, number: 1, size: 'thumb' })).rejects.toMatchObject({ rule: 'page.no_picture', message: 'The page is too large to be shown.' });
    await expect(seePage(world.as('owner'), { packetId, number: 3, size: 'picture' })).rejects.toBeInstanceOf(NotFound);
    const { practiceId } = world;
    await inPractice(practiceId, (tx) => tx.recordFile.updateMany({ where: { practiceId }, data: { removedAt: testNow } }));
    await expect(seePage(world.as('owner'), { packetId, number: 2, size: 'picture' })).rejects.toBeInstanceOf(NotFound);
  });

  it('is kept in the access log once per packet, person and hour', async () => {
    const world = await makeWorld();
    const { packetId, pageIds } = await packetIn(world);
    for (const id of pageIds) await change(world, id, { viewBlobId: randomUUID(), thumbBlobId: randomUUID(), imageKeySealed: 'sealed' });
    for (const number of [1, 2]) for (const role of ['reviewer', 'physician'] as const) await seePage(world.as(role), { packetId, number, size: 'thumb' });
    const seen = () => inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, operation: 'packet.see_page' } }));
    expect(await seen()).toHaveLength(2);
    await seePage({ ...world.as('reviewer'), now: new Date(testNow.getTime() + 61 * 60_000) }, { packetId, number: 1, size: 'picture' });
    const events = await seen();
    expect(events).toHaveLength(3);
    expect(events.every(({ subjectKind, subjectId }) => subjectKind === 'packet' && subjectId === packetId)).toBe(true);
  });

  it('is for those who work with records, and another practice’s page does not exist', async () => {
    const world = await makeWorld();
    const { packetId } = await packetIn(world);
    const input = { packetId, number: 1, size: 'thumb' } as const;
    await onlyFor(seePage, world, input, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    await expectUnknownNextDoor(seePage, input);
  });
});
