import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { inPractice, makeWorld, type World } from '../../test/world';
import { findDuplicates } from '../claimants/queries';
import { markExamined } from '../evaluations/mark-examined';
import { logCase } from './log-case';
import { listCases, readCase, readHistory, searchCases } from './queries';
import type { CaseFilters } from './schema';

/** Many cases at once, past the operations: alternating kinds, stages, fees and exam days, some closed. */
async function manyCases(world: World, count: number): Promise<void> {
  const { practiceId, payerId, physicianId, locationId } = world;
  await inPractice(practiceId, async (tx) => {
    const claimant = await tx.claimant.create({ data: { practiceId, name: 'Abdul Karimi', searchName: 'abdul karimi' } });
    await tx.case.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        practiceId, payerId, physicianId, locationId, number: 1000 + index, kind: index % 2 ? ('QME' as const) : ('IME' as const), stage: index % 3 ? ('SCHEDULED' as const) : ('SERVED' as const), claimantId: claimant.id,
        claimNumber: `SPM-${index}`, requestedOn: new Date('2026-01-02'), expectedFeeCents: (index % 7) * 1000, nextExamOn: index % 4 ? new Date(Date.UTC(2026, 3, 1 + (index % 9))) : null,
        searchText: `${1000 + index} abdul karimi spm ${index} spm${index}`, closedAt: index % 5 ? null : new Date('2026-02-01'), createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(index / 3))),
      })),
    });
  });
}

async function allPages(world: World, filters: CaseFilters): Promise<number[]> {
  const numbers: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCases>> = await listCases(world.as('owner'), { ...filters, ...(cursor ? { cursor } : {}) });
    numbers.push(...page.cases.map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor);
  return numbers;
}

describe('case.list', () => {
  it.each(['newest', 'exam', 'fee', 'number'] as const)('pages through every case once, ordered by %s', async (sort) => {
    const world = await makeWorld();
    await manyCases(world, 120);
    const numbers = await allPages(world, { sort });
    expect(numbers).toHaveLength(120);
    expect(new Set(numbers).size).toBe(120);
    if (sort === 'number') expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it.each([10, 60])('asks at most 4 statements for %i cases', async (count) => {
    const world = await makeWorld();
    await manyCases(world, count);
    const statements = await statementsOf(() => listCases(world.as('owner'), { q: 'karimi', sort: 'exam' }));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it('filters by kind, stage, state, people and words', async () => {
    const world = await makeWorld();
    await manyCases(world, 30);
    const count = async (filters: CaseFilters) => (await listCases(world.as('owner'), { ...filters })).total.count;
    expect(await count({})).toBe(30);
    expect(await count({ kind: ['QME'] })).toBe(15);
    expect(await count({ kind: ['QME', 'IME'], stage: ['SERVED'] })).toBe(10);
    expect(await count({ state: 'open' })).toBe(24);
    expect(await count({ state: 'closed' })).toBe(6);
    expect(await count({ physicianId: world.physicianId, payerId: world.payerId, locationId: world.locationId })).toBe(30);
    expect(await count({ physicianId: crypto.randomUUID() })).toBe(0);
    expect(await count({ q: 'Kárimi ABDUL' })).toBe(30);
    expect(await count({ q: 'spm-17' })).toBe(1);
    expect(await count({ q: '100%' })).toBe(10);
    expect(await count({ q: "'; drop table \"Case\"; --" })).toBe(0);
  });

  it('takes filters as the URL writes them: one value or several', async () => {
    const world = await makeWorld();
    await manyCases(world, 6);
    expect((await listCases(world.as('owner'), { kind: 'QME', stage: ['SERVED', 'SCHEDULED'] })).cases).toHaveLength(3);
    await expect(listCases(world.as('owner'), { kind: 'XME' })).rejects.toThrow();
    await expect(listCases(world.as('owner'), { sorting: 'newest' } as never)).rejects.toThrow();
  });

  it.each(['x', Buffer.from('["newest","2026","1"]').toString('base64url'), Buffer.from('["fee","1","00000000-0000-0000-0000-000000000000"]').toString('base64url')])('refuses the cursor %s, which it did not give', async (cursor) => {
    const world = await makeWorld();
    await expect(listCases(world.as('owner'), { cursor })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it('shows the next clock, the exam and the money of each case; no money to the reviewer', async () => {
    const world = await makeWorld();
    await loggedExam(world);
    const [row] = (await listCases(world.as('biller'), {})).cases;
    expect(row).toMatchObject({ claimantName: 'Gustavo Reyes-Ortiz', payerName: 'Sierra Pacific Mutual', physicianName: 'Elena Marsh', locationName: 'Sacramento', examOn: '2026-03-02', examIsAhead: true });
    expect(row?.nextClock).toMatchObject({ rule: 'appointment.notice', countedOn: '2026-02-09' });
    expect(row?.money).toEqual({ expectedCents: 201_500, billedCents: 0, collectedCents: 0 });
    expect((await listCases(world.as('reviewer'), {})).cases[0]?.money).toBeNull();
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await loggedExam(world);
    await expectForbidden(listCases, world, {}, ['viewer']);
    expect((await listCases(other.as('owner'), {})).cases).toEqual([]);
  });
});

describe('case.read and case.history', () => {
  it('shows one case whole, and keeps who opened it', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await markExamined(world.as('physician'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 34 });
    const detail = await readCase(world.as('biller'), { caseId });
    expect(detail).toMatchObject({ stage: 'EXAMINED', stageBar: { at: 3 }, money: { expectedNotBilledCents: 201_500, feeAtRiskCents: 201_500, billedCents: 0 } });
    expect(detail.examHistory).toEqual([{ code: 'ML201', examOn: '2026-03-02', sameInjury: true }]);
    expect(detail.openClocks.map(({ rule }) => rule).sort()).toEqual(['report.comprehensive', 'report.extension_request']);
    expect(detail.openClocks.find(({ rule }) => rule === 'report.comprehensive')?.why.steps.at(0)).toMatchObject({ on: '2026-03-02', section: 'Gov. Code 6800' });
    expect(detail.money?.breakdown?.lines[0]).toMatchObject({ code: 'ML201', amountCents: 201_500 });
    const history = await readHistory(world.as('owner'), { caseId });
    expect(history.events.map(({ operation }) => operation)).toEqual(['evaluation.mark_examined', 'case.log']);
    expect(history.events[0]).toMatchObject({ actorName: 'Test physician', summary: 'Marked examined, 34 minutes face to face' });
    expect(history.opened).toMatchObject([{ actorName: 'Test biller' }]);
  });

  it('shows how the payer pays to those who see money', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { payerNotes: 'Pays in 45 days' } }));
    expect((await readCase(world.as('biller'), { caseId })).payer).toEqual({ id: world.payerId, name: 'Sierra Pacific Mutual', notes: 'Pays in 45 days' });
    expect((await readCase(world.as('reviewer'), { caseId })).payer.notes).toBeNull();
  });

  it('shows no money to the reviewer', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const detail = await readCase(world.as('reviewer'), { caseId });
    expect(detail.money).toBeNull();
    expect(JSON.stringify(detail)).not.toMatch(/Cents":\d/);
  });

  it('forbidden role, practice next door; an id that never was answers the same', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { caseId } = await loggedExam(world);
    for (const read of [readCase, readHistory]) {
      await expectForbidden(read, world, { caseId }, ['viewer']);
      await expectUnknownNextDoor(read, { caseId });
    }
    const never = await readCase(other.as('owner'), { caseId: crypto.randomUUID() }).catch((error: unknown) => error);
    expect(never).toBeInstanceOf(NotFound);
    const opened = await inPractice(world.practiceId, (tx) => tx.accessEvent.count({ where: { practiceId: world.practiceId } }));
    expect(opened).toBe(0);
  });
});

describe('case.search', () => {
  it.each(['reyes', 'ortiz gust', '#1', 'C-1', 'gbi229', '7731906'])('finds a case by %j', async (q) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    expect((await searchCases(world.as('reviewer'), { q })).cases[0]).toMatchObject({ id: caseId, nextDueTitle: 'Form 110, appointment notice', nextDueOn: '2026-02-09' });
  });

  it('names the exam that waits for a date', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: null });
    expect((await searchCases(world.as('reviewer'), { q: 'reyes' })).cases).toMatchObject([{ waitingEvaluationId: evaluationId }]);
    await loggedExam(world, { claimant: { name: 'Delia Navarro' }, panelNumber: '7731907' });
    expect((await searchCases(world.as('reviewer'), { q: 'navarro' })).cases).toMatchObject([{ waitingEvaluationId: null }]);
  });

  it('finds an invoice by its number, for those who see money only', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { practiceId, payerId } = world;
    await inPractice(practiceId, async (tx) => {
      await tx.invoice.create({ data: { practiceId, caseId, payerId, state: 'ISSUED', number: '2026-0071', serviceOn: new Date('2026-03-02'), totalCents: 5000, paidCents: 1000 } });
      await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { searchText: '1 2026 0071 20260071' } });
    });
    expect((await searchCases(world.as('owner'), { q: '#2026-0071' })).invoices).toMatchObject([{ number: '2026-0071', balanceCents: 4000 }]);
    expect((await searchCases(world.as('reviewer'), { q: '2026-0071' })).invoices).toEqual([]);
    expect((await searchCases((await makeWorld()).as('owner'), { q: '2026-0071' }))).toEqual({ cases: [], invoices: [] });
    await expectForbidden(searchCases, world, { q: 'x' }, ['viewer']);
  });
});

describe('case.find_duplicates', () => {
  it('knows the same person by a name nearly the same and the same claim', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { matches } = await findDuplicates(world.as('assistant'), { name: 'Gustavo Reyes Ortíz', claimNumber: 'gbi 229140' });
    expect(matches).toMatchObject([{ name: 'Gustavo Reyes-Ortiz', matched: ['claim_number', 'name'], why: 'Same claim number, same name', case: { id: caseId, number: 1, open: true } }]);
  });

  it.each([
    ['a slip in the name', { name: 'Gustavo Reyes Oritz' }, 1],
    ['the same claim under another name', { name: 'Somebody Else', claimNumber: 'GBI-229140' }, 1],
    ['part of a claim number', { name: 'Somebody Else', claimNumber: 'GBI-2291' }, 0],
    ['another person', { name: 'Olga Petrenko' }, 0],
    ['too little to say', { name: 'Gu' }, 0],
  ])('with %s', async (_label, input, count) => {
    const world = await makeWorld();
    await loggedExam(world);
    expect((await findDuplicates(world.as('owner'), input)).matches).toHaveLength(count);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await logCase(world.as('owner'), { kind: 'IME', claimant: { name: 'Hannah Kowalczyk' }, payer: { id: world.payerId }, physicianId: world.physicianId });
    expect((await findDuplicates(other.as('owner'), { name: 'Hannah Kowalczyk' })).matches).toEqual([]);
    await expect(findDuplicates(world.as('biller'), { name: 'Hannah' })).rejects.toBeInstanceOf(Forbidden);
  });
});
