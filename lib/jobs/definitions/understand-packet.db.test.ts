import { describe, expect, it, vi } from 'vitest';
import { jobContext } from '../../core/session';
import { listDocuments } from '../../features/documents/queries';
import { keepClassifier } from '../../features/classifiers/keep-classifier';
import { loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { understandPackets } from './understand-packet';

const job = (world: World, name = 'understand-packet') => jobContext(name, { id: world.practiceId, timeZone: world.timeZone }, testNow);
const documentsOf = async (world: World, packetId: string) => (await listDocuments(world.as('owner'), { packetId })).documents;
const mri = 'Bayside Imaging Center\n22 Harbor Road, Eureka, CA 95501\nMRI LUMBAR SPINE WITHOUT CONTRAST\nPatient: Jordan Sample\nDate of study: 03/04/2023\nTECHNIQUE: Sagittal and axial images were obtained without contrast.\nFINDINGS: There is a disc protrusion at L4-L5 with mild narrowing of both foramina and no fracture.\nIMPRESSION: Disc protrusion at L4-L5.\nRobin Radiologist, M.D.\nDiagnostic Radiology';
const workStatus = 'Sequoia Valley Occupational Health\nWORK STATUS REPORT\nPatient: Jordan Sample\nDate of exam: 04/05/2023\nPatient may return to modified duty with restrictions below\nNo lifting over 10 pounds, no repeated bending.\nAlex Example, M.D.';

describe('understand-packet', () => {
  it('sorts a packet that was read, by the classifier in force, and finds what an earlier packet of the case holds', async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    const exam = await loggedExam(world);
    const earlier = await makeReadPacket(world, { ...exam, pages: [{ text: mri }] });
    const { packetId } = await makeReadPacket(world, { ...exam, pages: [{ text: workStatus }, { text: mri }] });
    await makeReadPacket(nextDoor, { ...(await loggedExam(nextDoor)), pages: [{ text: workStatus }] });
    await inPractice(world.practiceId, (tx) => tx.recordPage.updateMany({ where: { practiceId: world.practiceId, text: mri }, data: { contentHash: 'same' } }));
    await keepClassifier(job(world, 'train-classifier'), { inForce: 0, trainedOn: 40, heldBack: 8, accuracyBefore: 750, accuracyAfter: 875, model: { v: 1, unit: 1000, tied: [0, 0, 0, 0], bias: {}, weights: {}, heat: 1 } });
    await understandPackets.run(job(world), { packetId });
    expect(await documentsOf(world, packetId)).toMatchObject([{ type: 'work_status', state: 'proposed' }, { type: 'imaging_report' }]);
    const pages = await inPractice(world.practiceId, (tx) => tx.recordPage.findMany({ where: { practiceId: world.practiceId, packetId }, orderBy: { number: 'asc' } }));
    expect(pages.map(({ elsewhereId, elsewhereKind }) => [elsewhereId, elsewhereKind])).toEqual([[null, ''], [earlier.pageIds[0], 'case']]);
    expect(await inPractice(world.practiceId, (tx) => tx.recordDocument.findMany({ where: { practiceId: world.practiceId, packetId }, select: { classifierVersion: true } }))).toEqual([{ classifierVersion: 1 }, { classifierVersion: 1 }]);
    const before = await documentsOf(world, packetId);
    await understandPackets.run(job(world), { packetId });
    expect(await documentsOf(world, packetId)).toEqual(before);
  });

  it('tells how far it is while it takes long, and no more once it is done', async () => {
    const world = await makeWorld();
    const { packetId } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: Array.from({ length: 20 }, (_, at) => ({ text: at % 2 === 0 ? workStatus : mri })) });
    let clock = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 3_000));
    try {
      await understandPackets.run(job(world), { packetId });
    } finally {
      slow.mockRestore();
    }
    const told = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'packet.report_sorting' }, orderBy: { seq: 'asc' }, select: { summary: true } }));
    const shares = told.map(({ summary }) => Number(/(\d+)%/.exec(summary)?.[1]));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(await inPractice(world.practiceId, (tx) => tx.packet.findFirstOrThrow({ where: { practiceId: world.practiceId, id: packetId } }))).toMatchObject({ sortedBps: null });
  });

  it('waits for pages that are still being read, takes up what was lost, and lets a packet go that is gone', async () => {
    const world = await makeWorld();
    const { packetId, pageIds } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: workStatus }, { text: mri }] });
    const set = (reading: string) => inPractice(world.practiceId, (tx) => tx.recordPage.update({ where: { practiceId_id: { practiceId: world.practiceId, id: pageIds[1]! } }, data: { reading } }));
    await inPractice(world.practiceId, (tx) => tx.packet.update({ where: { practiceId_id: { practiceId: world.practiceId, id: packetId } }, data: { state: 'PROCESSING' } }));
    await set('text');
    await understandPackets.run(job(world), { packetId });
    await understandPackets.run(job(world), {});
    expect(await documentsOf(world, packetId)).toEqual([]);
    await set('read');
    await understandPackets.run(job(world), {});
    expect(await documentsOf(world, packetId)).toHaveLength(2);
    await understandPackets.run(job(world), { packetId: world.practiceId });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'packet.understand')).toHaveLength(1);
  });
});
