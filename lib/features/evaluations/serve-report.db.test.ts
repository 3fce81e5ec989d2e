import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { begunReport, reportRow, signPastOperations } from '../../test/reports';
import type { World } from '../../test/world';
import { markExamined } from './mark-examined';
import { markMissed } from './mark-missed';
import { scheduleEvaluation } from './schedule-evaluation';
import { serveReport } from './serve-report';

async function examined(world: World) {
  const logged = await loggedExam(world, { examOn: '2026-02-20' });
  await markExamined(world.as('owner'), { evaluationId: logged.evaluationId, version: 1, examinedOn: '2026-02-20', faceToFaceMinutes: 30 });
  return { ...logged, input: { evaluationId: logged.evaluationId, version: 2, servedOn: '2026-03-01' } };
}

describe('evaluation.serve_report', () => {
  it('meets the report clock, starts the bill’s from the day of service, and makes it ready to bill', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, input } = await examined(world);
    const { evaluation, caseStage } = await serveReport(world.as('assistant'), input);
    expect(evaluation).toMatchObject({ state: 'REPORT_SERVED', reportServedOn: '2026-03-01', acts: [] });
    expect(caseStage).toBe('SERVED');
    const clocks = await clockStates(world, caseId);
    expect(clocks).toEqual(expect.arrayContaining(['report.comprehensive MET', 'report.extension_request STOPPED', 'bill.submission OPEN']));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ readyToBill: true });
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.serve_report');
  });

  it('serves a supplemental that was asked for', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', requestedOn: '2026-02-10', pagesExpected: 100 });
    expect(evaluation.money?.expectedCents).toBe(65_000 + 50 * 300);
    await serveReport(world.as('owner'), { evaluationId: evaluation.id, version: 1, servedOn: '2026-03-02' });
    expect(await clockStates(world, caseId)).toContain('report.supplemental MET');
  });

  it('keeps the bill’s clock of a missed appointment on the day it was missed', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-02-20' });
    await markMissed(world.as('owner'), { evaluationId, version: 1, reason: 'no_show', note: '', recordReviewReport: true });
    await serveReport(world.as('owner'), { evaluationId, version: 2, servedOn: '2026-03-02' });
    expect((await clockStates(world, caseId)).filter((clock) => clock.startsWith('bill.') || clock.startsWith('report.'))).toEqual(['bill.submission OPEN', 'report.missed_appointment_review MET']);
  });

  it('serves what was signed here, by the day of service; refuses it while it is still written, and before its signature', async () => {
    const world = await makeWorld();
    const { evaluationId, reportId } = await begunReport(world);
    const input = { evaluationId, version: 2, servedOn: '2026-03-02' };
    await expect(serveReport(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.not_signed' });
    await signPastOperations(world, reportId);
    await expect(serveReport(world.as('owner'), { ...input, servedOn: '2026-03-01' })).rejects.toMatchObject({ rule: expect.stringMatching(/^report\.before_/) });
    expect(await serveReport(world.as('owner'), input)).toMatchObject({ caseStage: 'SERVED' });
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'SERVED', servedOn: new Date('2026-03-02T00:00:00Z'), version: 2 });
  });

  it.each([
    ['in the future', '2026-03-03', 'evaluation.in_future'],
    ['before the exam', '2026-02-19', 'report.before_exam'],
  ])('refuses a service %s', async (_label, servedOn, rule) => {
    const world = await makeWorld();
    const { input } = await examined(world);
    await expect(serveReport(world.as('owner'), { ...input, servedOn })).rejects.toMatchObject({ rule });
  });

  it('refuses a report of an exam that was not held', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(serveReport(world.as('owner'), { evaluationId, version: 1, servedOn: '2026-03-02' })).rejects.toMatchObject({ rule: 'evaluation.transition' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { input } = await examined(world);
    await expectForbidden(serveReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(serveReport, input);
    await expectStale(serveReport, world, input);
    expect(await evaluationRow(world, input.evaluationId)).toMatchObject({ state: 'EXAMINED', version: 2 });
  });
});
