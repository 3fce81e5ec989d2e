import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readPacket } from '../packets/queries';
import { reportSorting } from './report-sorting';
import { understandPacket } from './understand-packet';

const job = (world: World) => jobContext('understand-packet', { id: world.practiceId, timeZone: world.timeZone }, testNow);

describe('reportSorting', () => {
  it('shows on the packet how far its sorting is, and no more once it is sorted', async () => {
    const world = await makeWorld();
    const { packetId } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'one' }] });
    const shown = async () => (await readPacket(world.as('reviewer'), { packetId: packetId as never })).sortedBps;
    expect(await shown()).toBeNull();
    expect(await reportSorting(job(world), { packetId, sortedBps: 4_200 })).toEqual({ packetId, sortedBps: 4_200 });
    expect(await shown()).toBe(4_200);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('packet.report_sorting');
    const version = () => inPractice(world.practiceId, async (tx) => (await tx.packet.findFirstOrThrow({ where: { practiceId: world.practiceId, id: packetId } })).version);
    expect(await version()).toBe(1);
    await understandPacket(job(world), { packetId, classifierVersion: 0, pages: [{ number: 1, isBlank: true, isSeparator: false, exactDupOf: null, nearDupOf: null, logicalPages: 1, elsewhereId: null, elsewhereKind: '' }], documents: [], declaredPages: { value: null, confidence: 0, words: '', page: null } });
    expect(await shown()).toBeNull();
  });

  it('is forbidden to everybody but its job and the owner, and unknown next door', async () => {
    const world = await makeWorld();
    const { packetId } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'one' }] });
    await onlyFor(reportSorting, world, { packetId, sortedBps: 1 }, ['owner']);
    await expectUnknownNextDoor(reportSorting, { packetId, sortedBps: 1 });
    await expect(reportSorting(job(world), { packetId, sortedBps: 10_001 })).rejects.toThrow();
  });
});
