import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, docOf, expectAudited, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { makeWorld, type World } from '../../test/world';
import { answerQuestion } from '../report-questions/answer-question';
import { askQuestion } from '../report-questions/ask-question';
import { saveSection } from '../report-sections/save-section';
import { amendReport } from './amend-report';
import { discardReport } from './discard-report';
import { saveFindings } from './save-findings';
import { stateReport } from './state-report';

async function signed(world: World) {
  const report = await begunReport(world);
  const { reportId } = report;
  await saveSection(world.as('physician'), { sectionId: sectionOf(report, 'causation'), version: 1, content: docOf('The left knee.') });
  await saveFindings(world.as('physician'), { reportId, version: 1, findings: { diagnoses: [{ id: 'd1', label: 'Sprain of the left knee', side: 'left' }] } });
  await stateReport(world.as('physician'), { reportId, version: 1, statements: { noBias: true, county: 'Sacramento', timeVariance: 'Short, because …' } });
  const { questionId } = await askQuestion(world.as('assistant'), { reportId, text: 'Is it industrial?' });
  await answerQuestion(world.as('assistant'), { questionId: questionId, version: 1, sectionId: sectionOf(report, 'answers') });
  await signPastOperations(world, reportId);
  return report;
}

describe('report.amend', () => {
  it('copies words, findings and answers into a draft of its own; what was sworn is sworn again; the signed one stays', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    const before = await reportRow(world, reportId);
    const { id, number } = await amendReport(world.as('assistant'), { reportId, version: 1, reason: 'A side was wrong' });
    const row = await reportRow(world, id);
    expect(row).toMatchObject({ number, state: 'DRAFTING', amendsId: reportId, amendmentReason: 'A side was wrong', evaluationId: before.evaluationId, findings: before.findings, statements: { county: 'Sacramento', timeVariance: 'Short, because …' } });
    expect(row.statements).not.toHaveProperty('noBias');
    expect(row.sections.map(({ key, text, version }) => ({ key, text, version }))).toEqual(before.sections.map(({ key, text }) => ({ key, text, version: 1 })));
    expect(row.questions).toMatchObject([{ text: 'Is it industrial?', sectionId: row.sections.find(({ key }) => key === 'answers')?.id }]);
    expect(await reportRow(world, reportId)).toEqual({ ...before, case: { ...before.case, stage: 'DRAFTING', updatedAt: expect.any(Date) } });
    await expectAudited(world, 'report.amend', 'A side was wrong');
  });

  it('is begun once, and only of what is signed; after it was given up another may be', async () => {
    const world = await makeWorld();
    const open = await begunReport(world);
    await expect(amendReport(world.as('owner'), { reportId: open.reportId, version: 1, reason: 'x' })).rejects.toMatchObject({ rule: 'report.not_signed' });
    const { reportId } = await signed(world);
    const ctx = world.as('owner', { idempotencyKey: 'amend-1' });
    const first = await amendReport(ctx, { reportId, version: 1, reason: 'x' });
    expect(await amendReport(ctx, { reportId, version: 1, reason: 'x' })).toEqual(first);
    await expect(amendReport(world.as('owner'), { reportId, version: 1, reason: 'x' })).rejects.toMatchObject({ rule: 'report.begun' });
    await signPastOperations(world, first.id);
    await expect(amendReport(world.as('owner'), { reportId, version: 1, reason: 'x' })).rejects.toMatchObject({ rule: 'report.amended' });
    const second = await amendReport(world.as('owner'), { reportId: first.id, version: 1, reason: 'x' });
    await discardReport(world.as('owner'), { reportId: second.id, version: 1 });
    await amendReport(world.as('owner'), { reportId: first.id, version: 1, reason: 'x' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    const input = { reportId, version: 1, reason: 'x' };
    await expectForbidden(amendReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendReport, input);
    await expectStale(amendReport, world, input);
    await expect(amendReport(world.as('owner'), { ...input, reason: ' ' })).rejects.toMatchObject({ name: 'ZodError' });
  });
});
