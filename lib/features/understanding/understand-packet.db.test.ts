import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { acceptDocuments } from '../documents/accept-documents';
import { amendDocument } from '../documents/amend-document';
import { listDocuments } from '../documents/queries';
import { listElsewhere, listReadings, listUnsorted, planUnderstanding } from './queries';
import { understandPacket } from './understand-packet';

const job = (world: World) => jobContext('understand-packet', { id: world.practiceId, timeZone: world.timeZone }, testNow);
const said = <T>(value: T, page: number | null = 1) => ({ value, confidence: 91, words: 'as read', page });
const page = (number: number, changed: object = {}) => ({ number, isBlank: false, isSeparator: false, exactDupOf: null, nearDupOf: null, logicalPages: 1, elsewhereId: null, elsewhereKind: '' as const, ...changed });
const document = (pages: number[], type: 'progress_note' | 'imaging_report' | 'lab_report' = 'progress_note', title = 'Office visit') => ({
  pages, type: said(type), start: said(pages[0] ?? 1), title: said(title), serviceOn: said('2023-05-02'), serviceEndOn: said(null, null), provider: said('Jane Q. Doe, M.D.'), facility: said('Example Clinic'),
});
const understood = (packetId: string, documents: ReturnType<typeof document>[], pages = [page(1), page(2), page(3), page(4, { isBlank: true }), page(5, { exactDupOf: 3 })]) => ({ packetId, classifierVersion: 0, pages, documents, declaredPages: said(null, null) });

async function packetOf(world: World) {
  const exam = await loggedExam(world);
  return makeReadPacket(world, { ...exam, pages: ['one', 'two', 'three', '', 'three'].map((text) => ({ text })) });
}
const documentsOf = async (world: World, packetId: string) => (await listDocuments(world.as('owner'), { packetId })).documents;

describe('understandPacket', () => {
  it('keeps what pages are and proposes documents with what was read, and the packet’s counts follow', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    expect(await understandPacket(job(world), understood(packetId, [document([1, 2]), document([3, 5], 'imaging_report', 'MRI')]))).toEqual({ packetId, kept: true, proposed: 2, untouched: 0 });
    expect(await documentsOf(world, packetId)).toMatchObject([
      { type: 'progress_note', title: 'Office visit', serviceOn: '2023-05-02', provider: 'Jane Q. Doe, M.D.', facility: 'Example Clinic', state: 'proposed', confidence: 91, suggested: { type: { confidence: 91, words: 'as read' } } },
      { type: 'imaging_report', title: 'MRI' },
    ]);
    const packet = await inPractice(world.practiceId, (tx) => tx.packet.findFirstOrThrow({ where: { practiceId: world.practiceId, id: packetId } }));
    expect(packet).toMatchObject({ blankPages: 1, duplicatePages: 1, countedPages: 5 });
    expect(await auditedOperations(world.practiceId)).toContain('packet.understand');
  });

  it('changes nothing when it says the same again, and keeps the row of a proposal with the same pages', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    const same = understood(packetId, [document([1, 2]), document([3, 5])]);
    await understandPacket(job(world), same);
    const first = await documentsOf(world, packetId);
    await understandPacket(job(world), same);
    expect(await documentsOf(world, packetId)).toEqual(first);
    await understandPacket(job(world), understood(packetId, [document([1]), document([2], 'lab_report'), document([3, 5], 'imaging_report')]));
    const now = await documentsOf(world, packetId);
    expect(now.map(({ type, position }) => [type, position])).toEqual([['progress_note', 1], ['lab_report', 2], ['imaging_report', 3]]);
    expect(now[2]?.id).toBe(first[1]?.id);
  });

  it('leaves what people accepted or corrected, and proposes only what is left', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    await understandPacket(job(world), understood(packetId, [document([1, 2]), document([3]), document([5])]));
    const [one, two] = await documentsOf(world, packetId);
    await acceptDocuments(world.as('reviewer'), { packetId, documents: [{ id: one!.id, version: one!.version }] });
    await amendDocument(world.as('reviewer'), { documentId: two!.id, version: two!.version, type: 'lab_report' });
    const before = await documentsOf(world, packetId);
    expect(await understandPacket(job(world), understood(packetId, [document([1], 'imaging_report'), document([2, 3], 'imaging_report'), document([5], 'imaging_report')]))).toMatchObject({ proposed: 1, untouched: 2 });
    const after = await documentsOf(world, packetId);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).toMatchObject({ type: 'imaging_report', position: 3 });
  });

  it('has a packet understood again whose pages came or went meanwhile', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    expect(await understandPacket(job(world), understood(packetId, [document([1, 2])], [page(1), page(2)]))).toMatchObject({ kept: false, proposed: 0 });
    expect(await documentsOf(world, packetId)).toEqual([]);
  });

  it('has packets that came later and were read sooner sorted again, once; what is closed or billed stays', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const exam = await loggedExam(world);
    const first = await makeReadPacket(world, { ...exam, pages: ['one', 'two', 'three', '', 'three'].map((text) => ({ text })) });
    const later = await makeReadPacket(world, { ...exam, pages: [{ text: 'one' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    await makeReadPacket(world, { ...(await loggedExam(world, { claimNumber: 'OTHER-1', claimant: { name: 'Dara Okafor' } })), pages: [{ text: 'one' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    const again = () => inPractice(practiceId, (tx) => tx.$queryRaw<{ id: string }[]>`select data->>'packetId' as id from pgboss.job where name = 'understand-packet' and data->>'practiceId' = ${practiceId}`);
    const found = understood(first.packetId, [document([1, 2]), document([3, 5])]);
    await understandPacket(job(world), found);
    await understandPacket(job(world), found);
    await understandPacket(job(world), understood(later.packetId, [document([1])], [page(1)]));
    expect(await again()).toEqual([{ id: later.packetId }]);

    await inPractice(practiceId, (tx) => tx.invoice.create({ data: { practiceId, caseId: exam.caseId, evaluationId: exam.evaluationId, payerId: world.payerId, state: 'ISSUED', number: '2026-0001', serviceOn: testNow, totalCents: 201_500 } }));
    await inPractice(practiceId, async (tx) => {
      await tx.recordPage.updateMany({ where: { practiceId, packetId: first.packetId }, data: { documentId: null } });
      await tx.recordDocument.deleteMany({ where: { practiceId, packetId: first.packetId } });
    });
    await understandPacket(job(world), found);
    expect(await again()).toHaveLength(1);
  });

  it('lists pages some at a time and what other packets hold: of the case, and what the physician reviewed before', async () => {
    const world = await makeWorld();
    const exam = await loggedExam(world);
    const earlier = await makeReadPacket(world, { ...exam, pages: [{ text: 'one' }, { text: '', isBlank: true }] });
    const { packetId } = await makeReadPacket(world, { ...exam, pages: ['one', 'two', 'three'].map((text) => ({ text })) });
    expect(await planUnderstanding(job(world), { packetId })).toMatchObject({ state: 'ready', pageCount: 3, classifierVersion: 0, lessons: null });
    const first = await listReadings(job(world), { packetId, after: 0, take: 2 });
    expect([first.pages.map(({ text }) => text), first.next]).toEqual([['one', 'two'], 2]);
    expect(await listReadings(job(world), { packetId, after: 2, take: 2 })).toMatchObject({ pages: [{ text: 'three' }], next: null });
    expect(await listElsewhere(job(world), { packetId, after: null, take: 10 })).toMatchObject({ pages: [{ id: earlier.pageIds[0], kind: 'case' }], next: null });
    expect(await listUnsorted(job(world), {})).toEqual({ packetIds: [] });
  });

  it('is forbidden to everybody but its job and the owner, and unknown next door', async () => {
    const world = await makeWorld();
    const { packetId } = await packetOf(world);
    await onlyFor(understandPacket, world, understood(packetId, []), ['owner']);
    for (const [read, input] of [[planUnderstanding, { packetId }], [listReadings, { packetId, after: 0, take: 1 }], [listElsewhere, { packetId, after: null, take: 1 }], [listUnsorted, {}]] as const) await onlyFor(read, world, input, ['owner']);
    await expect(understandPacket(jobContext('tidy-up', { id: world.practiceId, timeZone: world.timeZone }, testNow), understood(packetId, []))).rejects.toThrow();
    await expectUnknownNextDoor(understandPacket, understood(packetId, []));
  });
});
