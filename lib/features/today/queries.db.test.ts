import { describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../core/errors';
import type { RoleName } from '../../auth/permissions';
import { loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { makeReadPacket } from '../../test/records';
import { begunReport, reportInState, signPastOperations } from '../../test/reports';
import { received } from '../../test/receipts';
import { inPractice, makeWorld, stranger, testNow, type World } from '../../test/world';
import { markExamined } from '../evaluations/mark-examined';
import { receivePacket } from '../packets/receive-packet';
import { serveReport } from '../evaluations/serve-report';
import { readToday } from './queries';

/** Three exams today, two tomorrow, one next week; one report served and unbilled, one invoice late, one payment this month. */
async function busyDay(world: World): Promise<void> {
  const { practiceId, payerId } = world;
  const named = (name: string, examOn: string) => loggedExam(world, { claimant: { name }, claimNumber: name, examOn });
  const first = await named('Marisol Ibarra', '2026-03-02');
  await named('Terrence Boyd', '2026-03-02');
  await named('Lan Nguyen', '2026-03-02');
  await named('Olga Petrenko', '2026-03-03');
  await named('Joel Whitaker', '2026-03-03');
  await named('Later Person', '2026-03-09');
  await receivePacket(world.as('owner'), { evaluationId: first.evaluationId, senderName: 'Administrator', receivedOn: '2026-03-01', declaredPages: 300, declarationSignedOn: '2026-02-27', countedPages: 310 });
  const served = await named('Abdul Karimi', '2026-02-10');
  await markExamined(world.as('owner'), { evaluationId: served.evaluationId, version: 1, examinedOn: '2026-02-10', faceToFaceMinutes: 30 });
  await serveReport(world.as('owner'), { evaluationId: served.evaluationId, version: 2, servedOn: '2026-02-27' });
  await inPractice(practiceId, async (tx) => {
    const invoice = { practiceId, caseId: first.caseId, payerId, state: 'ISSUED' as const, serviceOn: new Date('2025-12-01'), issuedOn: new Date('2025-12-05') };
    const late = await tx.invoice.create({ data: { ...invoice, number: '2025-0001', totalCents: 221_650, paidCents: 100_000, payableOn: new Date('2026-02-15') } });
    await tx.invoice.create({ data: { ...invoice, number: '2025-0002', totalCents: 50_000, paidCents: 50_000, payableOn: new Date('2026-02-15') } });
    await tx.invoice.create({ data: { ...invoice, number: '2026-0003', totalCents: 50_000, payableOn: new Date('2026-03-02') } });
    await received(tx, { practiceId, payerId, invoiceId: late.id, amountCents: 100_000, receivedOn: new Date('2026-03-01') });
    await received(tx, { practiceId, payerId, invoiceId: late.id, amountCents: 77_000, receivedOn: new Date('2026-02-28') });
  });
}

describe('today.read', () => {
  it('says of the records of an exam what holds them, packet by packet: two that differ do not make up for each other', async () => {
    const world = await makeWorld();
    const day = async (claimant: string, ...packets: object[]) => {
      const { evaluationId } = await loggedExam(world, { examOn: '2026-03-02', claimNumber: claimant, claimant: { name: claimant } });
      for (const packet of packets) await receivePacket(world.as('owner'), { evaluationId, senderName: 'Administrator', receivedOn: '2026-03-01', declaredPages: 100, declarationSignedOn: '2026-02-27', countedPages: 100, ...packet });
    };
    await day('Sworn', {}, {});
    await day('Not signed', {}, { declarationSignedOn: null });
    await day('Differs', { countedPages: 110 }, { countedPages: 90 });
    const { exams } = await readToday(world.as('owner'), {});
    const of = (name: string) => exams?.rows.find(({ claimantName }) => claimantName === name)?.declaration;
    expect(of('Sworn')).toMatchObject({ status: 'declared', declaredPacketCount: 2, packetCount: 2, undeclaredPages: 0 });
    expect(of('Not signed')).toMatchObject({ status: 'undeclared', declaredPacketCount: 1, undeclaredPages: 100 });
    expect(of('Differs')).toMatchObject({ status: 'differs', declaredPages: 200, countedPages: 200 });
  });

  it('shows the exams, the clocks and the money of the day', async () => {
    const world = await makeWorld();
    await busyDay(world);
    const day = await readToday(world.as('owner'), {});
    expect(day.exams?.rows.map(({ claimantName }) => claimantName).sort()).toEqual(['Lan Nguyen', 'Marisol Ibarra', 'Terrence Boyd']);
    // The packet whose counts differ is in quarantine: none of its pages is expected to be paid.
    expect(day.exams?.expectedCents).toBe(3 * 201_500);
    expect(day.exams?.rows.find(({ claimantName }) => claimantName === 'Marisol Ibarra')).toMatchObject({ pages: 310, declaration: { status: 'differs', declaredPages: 300, countedPages: 310 } });
    expect(day.exams?.rows.find(({ claimantName }) => claimantName === 'Lan Nguyen')).toMatchObject({ pages: 200, declaration: { status: 'none_received' } });
    expect(day.tomorrow).toMatchObject({ on: '2026-03-03', rows: [expect.anything(), expect.anything()] });
    expect(day.nextExamOn).toBe('2026-03-03');
    // Seven notices of Form 110 were due on February 9; the one of the exam that was held has dropped.
    expect(day.clocks).toMatchObject({ overdueCount: 6, dueCount: 6, feeAtRiskCents: 0 });
    expect(day.collected).toMatchObject({ collectedCents: 100_000, goalCents: 7_200_000, workingDay: 0, workingDays: 21, month: '2026-03' });
    expect(day.overdueInvoices).toMatchObject({ count: 1, sumCents: 121_650, rows: [{ number: '2025-0001', balanceCents: 121_650, daysLate: 15, payerName: 'Sierra Pacific Mutual' }] });
    expect(day.readyToBill).toMatchObject({ count: 1, valueCents: 201_500, rows: [{ claimantName: 'Abdul Karimi', servedOn: '2026-02-27' }] });
  });

  it('sums what reports put at risk within seven days, each once', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-02-03' });
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-02-03', faceToFaceMinutes: 30 });
    const { clocks } = await readToday(world.as('owner'), {});
    expect(clocks?.rows.map(({ rule, countedOn }) => [rule, countedOn])).toEqual([['report.extension_request', '2026-02-28'], ['report.comprehensive', '2026-03-05']]);
    expect(clocks).toMatchObject({ overdueCount: 1, dueCount: 2, feeAtRiskCents: 201_500 });
  });

  it('gives each role only what it may see elsewhere', async () => {
    const world = await makeWorld();
    await busyDay(world);
    const sections = async (role: RoleName) => {
      const { exams, clocks, collected, overdueInvoices, readyToBill } = await readToday(world.as(role), {});
      return Object.entries({ exams, clocks, collected, overdueInvoices, readyToBill }).flatMap(([name, section]) => (section ? [name] : []));
    };
    expect(await sections('owner')).toEqual(['exams', 'clocks', 'collected', 'overdueInvoices', 'readyToBill']);
    expect(await sections('biller')).toEqual(['exams', 'clocks', 'collected', 'overdueInvoices', 'readyToBill']);
    expect(await sections('assistant')).toEqual(['exams', 'clocks', 'overdueInvoices', 'readyToBill']);
    expect(await sections('reviewer')).toEqual(['exams', 'clocks']);
    expect(await sections('viewer')).toEqual(['collected', 'overdueInvoices']);
    expect(JSON.stringify(await readToday(world.as('reviewer'), {}))).not.toMatch(/Cents":\d/);
    expect(JSON.stringify(await readToday(world.as('viewer'), {}))).not.toContain('Ibarra');
  });

  it('lists the records that wait, by the day of the exam: in quarantine, to be sorted, and excerpts for the physician', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const exam = (name: string, examOn: string) => loggedExam(world, { claimant: { name }, claimNumber: name, examOn });
    const [held, sorted, both] = [await exam('Marisol Ibarra', '2026-04-20'), await exam('Terrence Boyd', '2026-04-01'), await exam('Lan Nguyen', '2026-03-20')];
    await receivePacket(world.as('owner'), { evaluationId: held.evaluationId, senderName: 'Administrator', receivedOn: '2026-03-01', declaredPages: null, countedPages: 310 });
    await makeReadPacket(world, { ...sorted, pages: [{ text: 'one' }, { text: 'two' }], documents: [{ pages: [1, 1], type: 'progress_note' }, { pages: [2, 2], type: 'imaging_report' }] });
    const read = await makeReadPacket(world, { ...both, pages: [{ text: 'one' }], documents: [{ pages: [1, 1], type: 'progress_note' }] });
    await inPractice(practiceId, async (tx) => {
      await tx.recordDocument.updateMany({ where: { practiceId, packetId: read.packetId }, data: { state: 'accepted' } });
      const excerpt = { practiceId, caseId: both.caseId, packetId: read.packetId, documentId: read.documentIds[0]!, pageNumber: 1, text: 'Off work', tags: [] };
      await tx.excerpt.createMany({ data: [excerpt, excerpt, { ...excerpt, state: 'CONFIRMED' }, { ...excerpt, removedAt: testNow }] });
    });
    const of = async (role: RoleName) => (await readToday(world.as(role), {})).records;
    expect(await of('owner')).toMatchObject({
      quarantined: 1, toSort: 1, toConfirm: 2,
      rows: [
        { kind: 'to_confirm', claimantName: 'Lan Nguyen', packetId: null, caseId: both.caseId, count: 2, examOn: '2026-03-20' },
        { kind: 'to_sort', claimantName: 'Terrence Boyd', count: 2, senderName: 'Sierra Pacific Mutual' },
        { kind: 'quarantined', claimantName: 'Marisol Ibarra', count: 310, quarantineReason: 'no_declaration' },
      ],
    });
    expect(await of('reviewer')).toMatchObject({ quarantined: 1, toSort: 1, toConfirm: null, rows: [{ kind: 'to_sort' }, { kind: 'quarantined' }] });
    expect(await of('biller')).toMatchObject({ quarantined: 1, toSort: null, toConfirm: null, rows: [{ kind: 'quarantined' }] });
    expect(await of('viewer')).toBeNull();
    await inPractice(practiceId, (tx) => tx.case.updateMany({ where: { practiceId }, data: { closedAt: testNow } }));
    expect(await of('owner')).toEqual({ quarantined: 0, toSort: 0, toConfirm: 0, rows: [] });
  });

  it('lists the reports that wait, with who has each: due within 7 days, to sign, to serve', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const [soon, later, toSign, toServe] = [await begunReport(world), await begunReport(world), await begunReport(world), await begunReport(world)];
    await inPractice(practiceId, (tx) => tx.clock.updateMany({ where: { practiceId, evaluationId: soon.evaluationId, rule: 'report.comprehensive' }, data: { strictOn: new Date('2026-03-05') } }));
    await reportInState(world, toSign.reportId, 'REVIEW');
    await signPastOperations(world, toServe.reportId);
    const { reports } = await readToday(world.as('physician'), {});
    expect(reports?.count).toBe(3);
    expect(reports?.rows[0]).toMatchObject({ id: soon.reportId, state: 'DRAFTING', holder: 'office', strictOn: '2026-03-05', isMine: true });
    expect(reports?.rows.find(({ id }) => id === toSign.reportId)).toMatchObject({ state: 'REVIEW', holder: 'physician' });
    expect(reports?.rows.find(({ id }) => id === toServe.reportId)).toMatchObject({ state: 'SIGNED', holder: 'office' });
    expect(reports?.rows.map(({ id }) => id).sort()).toEqual([soon.reportId, toSign.reportId, toServe.reportId].sort());
    expect(reports?.rows.map(({ id }) => id)).not.toContain(later.reportId);
    expect((await readToday(world.as('viewer'), {})).reports).toBeNull();
  });

  it('sees nothing of the practice next door, and answers an empty day', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await busyDay(world);
    expect(await readToday(other.as('owner'), {})).toMatchObject({ exams: { rows: [], expectedCents: 0 }, clocks: { rows: [], dueCount: 0 }, nextExamOn: null, records: { quarantined: 0, rows: [] }, overdueInvoices: { count: 0, sumCents: 0 }, readyToBill: { count: 0 } });
    await expect(readToday(stranger(), {})).rejects.toBeInstanceOf(Unauthenticated);
  });

  it.each([10, 60])('asks at most 8 statements with %i cases', async (count) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await inPractice(world.practiceId, async (tx) => {
      const { id: _id, number: _number, ...like } = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } } });
      await tx.case.createMany({ data: Array.from({ length: count }, (_, index) => ({ ...like, number: 100 + index })) });
      const cases = await tx.case.findMany({ where: { practiceId: world.practiceId, id: { not: caseId } } });
      await tx.evaluation.createMany({ data: cases.map(({ id }) => ({ practiceId: world.practiceId, caseId: id, physicianId: world.physicianId, kind: 'COMPREHENSIVE', state: 'SCHEDULED', requestedOn: new Date('2026-02-02'), scheduledOn: new Date('2026-03-02') })) });
    });
    const statements = await statementsOf(async () => expect((await readToday(world.as('owner'), {})).exams?.rows).toHaveLength(count + 1));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});
