import { describe, expect, it } from 'vitest';
import type { RoleName } from '../../auth/permissions';
import { expectUnknownNextDoor } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { begunReport, docOf, sectionOf, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { addComment } from '../report-comments/add-comment';
import { saveSection } from '../report-sections/save-section';
import { amendReport } from './amend-report';
import { askReview } from './ask-review';
import { discardReport } from './discard-report';
import { listReports, readReport } from './queries';

const readers: readonly RoleName[] = ['owner', 'physician', 'assistant', 'reviewer'];

const dueOn = (world: World, evaluationId: string, on: string) => inPractice(world.practiceId, (tx) => tx.clock.updateMany({ where: { practiceId: world.practiceId, evaluationId, rule: 'report.comprehensive' }, data: { strictOn: new Date(on), dueOn: new Date(on) } }));

describe('report.read', () => {
  it('gives the report with its day, its sections, and what may be done by whoever asks; the opening is logged', async () => {
    const world = await makeWorld();
    const report = await begunReport(world);
    const { reportId } = report;
    await saveSection(world.as('assistant'), { sectionId: sectionOf(report, 'causation'), version: 1, content: docOf('It did.') });
    await addComment(world.as('reviewer'), { reportId, text: 'Why?' });
    const read = await readReport(world.as('physician'), { reportId });
    expect(read).toMatchObject({
      number: 1, kind: 'comprehensive', state: 'DRAFTING', case: { claimantName: 'Gustavo Reyes-Ortiz', represented: true, isClosed: false }, evaluation: { examinedOn: '2026-03-02', state: 'EXAMINED' },
      physician: { name: 'Elena Marsh', isMe: true }, due: { rule: 'report.comprehensive', strictOn: '2026-04-01', feeAtRiskCents: expect.any(Number) }, findings: { measurements: [] }, statements: { county: '' }, openComments: 1, handoff: null, amends: null, amendedBy: [], signed: null, servedOn: null,
      acts: ['write', 'comment', 'ask_review', 'sign', 'discard', 'hand_off'], version: 1, today: '2026-03-02',
    });
    expect(read.sections.find(({ key }) => key === 'causation')).toMatchObject({ content: docOf('It did.'), version: 2, editedByName: 'Test assistant' });
    expect(await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, subjectId: reportId } }))).toMatchObject([{ operation: 'report.read', subjectKind: 'report' }]);
  });

  it('offers each role what it may do in each state, and never an amount to a reviewer', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const acts = async (role: RoleName) => (await readReport(world.as(role), { reportId })).acts;
    expect(await acts('assistant')).toEqual(['write', 'comment', 'ask_review', 'discard', 'hand_off']);
    expect(await readReport(world.as('reviewer'), { reportId })).toMatchObject({ acts: ['comment'], due: { feeAtRiskCents: null }, physician: { isMe: false } });
    await askReview(world.as('assistant'), { reportId, version: 1 });
    expect(await acts('assistant')).toEqual(['comment', 'return', 'discard', 'hand_off']);
    expect(await acts('physician')).toEqual(['write', 'comment', 'return', 'sign', 'discard', 'hand_off']);
    await signPastOperations(world, reportId);
    expect(await acts('assistant')).toEqual(['comment', 'serve', 'amend']);
    const { id } = await amendReport(world.as('assistant'), { reportId, version: 2, reason: 'A side was wrong' });
    expect(await acts('assistant')).toEqual(['comment', 'serve']);
    expect(await readReport(world.as('assistant'), { reportId: id })).toMatchObject({ amends: { id: reportId, number: 1, signedOn: '2026-03-02', reason: 'A side was wrong' } });
    expect(await readReport(world.as('assistant'), { reportId })).toMatchObject({ amendedBy: [{ id, state: 'DRAFTING' }], signed: { on: '2026-03-02', county: 'Sacramento', byName: 'Test physician', pageCount: 12 } });
  });

  it('is for those who read reports, and unknown next door', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await onlyFor(readReport, world, { reportId }, readers);
    await expectUnknownNextDoor(readReport, { reportId });
  });

  it('asks the database as often for a report of sixty sections as for one of sixteen', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { reportId } = await begunReport(world);
    const before = (await statementsOf(() => readReport(world.as('owner'), { reportId }))).length;
    await inPractice(practiceId, (tx) => tx.reportSection.createMany({ data: Array.from({ length: 44 }, (_, at) => ({ practiceId, reportId, key: 'own', position: 20 + at, title: `Own ${at}`, content: docOf('x') as object })) }));
    expect((await statementsOf(() => readReport(world.as('assistant'), { reportId }))).length).toBe(before);
    expect(before).toBeLessThanOrEqual(18);
  });
});

describe('report.list', () => {
  async function four(world: World) {
    const [late, soon, later, gone] = [await begunReport(world), await begunReport(world), await begunReport(world), await begunReport(world)];
    await dueOn(world, late.evaluationId, '2026-02-27');
    await dueOn(world, soon.evaluationId, '2026-03-06');
    await askReview(world.as('assistant'), { reportId: soon.reportId, version: 1 });
    await signPastOperations(world, later.reportId);
    await discardReport(world.as('owner'), { reportId: gone.reportId, version: 1 });
    return { late, soon, later, gone };
  }

  it('orders what is open by its strict day, says who has it, and leaves out what is discarded', async () => {
    const world = await makeWorld();
    const { late, soon, later } = await four(world);
    const { reports, counts, total } = await listReports(world.as('assistant'), {});
    expect(reports.map(({ id }) => id)).toEqual([late.reportId, soon.reportId, later.reportId]);
    expect(reports).toMatchObject([{ state: 'DRAFTING', holder: 'office', due: { strictOn: '2026-02-27' } }, { state: 'REVIEW', holder: 'physician' }, { state: 'SIGNED', holder: 'office', signedOn: '2026-03-02' }]);
    expect({ counts, total }).toEqual({ counts: { DRAFTING: 1, REVIEW: 1, SIGNED: 1, SERVED: 0, DISCARDED: 1 }, total: 3 });
  });

  it('keeps to state, day, physician, case and words', async () => {
    const world = await makeWorld();
    const { late, soon, gone } = await four(world);
    const ids = async (input: Parameters<typeof listReports>[1]) => (await listReports(world.as('owner'), input)).reports.map(({ id }) => id);
    expect(await ids({ state: ['DISCARDED'] })).toEqual([gone.reportId]);
    expect(await ids({ due: 'overdue' })).toEqual([late.reportId]);
    expect(await ids({ due: 'week' })).toEqual([late.reportId, soon.reportId]);
    expect(await ids({ caseId: soon.caseId })).toEqual([soon.reportId]);
    expect(await ids({ q: 'reyes', due: 'overdue' })).toEqual([late.reportId]);
    expect(await ids({ q: 'nobody' })).toEqual([]);
    expect(await ids({ physicianId: late.caseId })).toEqual([]);
    expect(await ids({ physicianId: world.physicianId, evaluationId: late.evaluationId })).toEqual([late.reportId]);
  });

  it('drops what was signed and is replaced by a signed amendment from what is open', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await signPastOperations(world, reportId);
    const { id } = await amendReport(world.as('owner'), { reportId, version: 1, reason: 'x' });
    await signPastOperations(world, id);
    expect((await listReports(world.as('owner'), {})).reports.map((row) => row.id)).toEqual([id]);
  });

  it('reads on page by page without a gap, in three statements a page', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { caseId, evaluationId, reportId } = await begunReport(world);
    await inPractice(practiceId, (tx) => tx.report.createMany({ data: Array.from({ length: 60 }, (_, at) => ({ practiceId, number: 100 + at, caseId, evaluationId, physicianId: world.physicianId, kind: 'comprehensive', title: 'x', state: 'DISCARDED' as const, discardedAt: testNow })) }));
    const first = await listReports(world.as('owner'), { state: ['DISCARDED', 'DRAFTING'] });
    expect(first.reports).toHaveLength(50);
    const second = await listReports(world.as('owner'), { state: ['DISCARDED', 'DRAFTING'], cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ nextCursor: null });
    expect(new Set([...first.reports, ...second.reports].map(({ id }) => id)).size).toBe(61);
    expect(first.reports[0]?.id).toBe(reportId);
    expect((await statementsOf(() => listReports(world.as('owner'), { state: ['DISCARDED'] }))).length).toBeLessThanOrEqual(3);
    await expect(listReports(world.as('owner'), { cursor: 'made up' })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it('tells a biller where reports stand and a reviewer no amount; nothing to a viewer or next door', async () => {
    const world = await makeWorld();
    await begunReport(world);
    const other = await makeWorld({ name: 'Next door' });
    expect(await listReports(world.as('biller'), {})).toMatchObject({ reports: [{ due: { feeAtRiskCents: expect.any(Number) } }] });
    expect(await listReports(world.as('reviewer'), {})).toMatchObject({ reports: [{ due: { feeAtRiskCents: null } }] });
    expect((await listReports(other.as('owner'), {})).reports).toEqual([]);
    await onlyFor(listReports, world, {}, [...readers, 'biller']);
  });
});
