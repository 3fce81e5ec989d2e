import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import type { World } from '../../test/world';
import { extendReport } from './extend-report';
import { markExamined } from './mark-examined';

async function examined(world: World) {
  const logged = await loggedExam(world);
  await markExamined(world.as('owner'), { evaluationId: logged.evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
  return { ...logged, input: { evaluationId: logged.evaluationId, version: 2, reason: 'tests' as 'tests' | 'good_cause' } };
}

describe('evaluation.extend', () => {
  it.each([
    ['tests', 'report.extended_tests'],
    ['good_cause', 'report.extended_good_cause'],
  ] as const)('moves the report clock for %s (8 CCR 38)', async (reason, rule) => {
    const world = await makeWorld();
    const { caseId, input } = await examined(world);
    const { evaluation } = await extendReport(world.as('assistant'), { ...input, reason });
    expect(evaluation).toMatchObject({ extension: reason, version: 3 });
    const clocks = await clockStates(world, caseId);
    expect(clocks).toEqual(expect.arrayContaining([`${rule} OPEN`, 'report.comprehensive STOPPED', 'report.extension_request MET']));
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.extend');
  });

  it('refuses a second extension, a report that is not due, and private work', async () => {
    const world = await makeWorld();
    const { input } = await examined(world);
    await extendReport(world.as('owner'), input);
    await expect(extendReport(world.as('owner'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'report.extended_already' });
    const ahead = await loggedExam(world, { claimant: { name: 'Somebody Else' } });
    await expect(extendReport(world.as('owner'), { ...input, evaluationId: ahead.evaluationId, version: 1 })).rejects.toMatchObject({ rule: 'report.not_due' });
    const ime = await loggedExam(world, { kind: 'IME', panelNumber: '' });
    await expect(extendReport(world.as('owner'), { ...input, evaluationId: ime.evaluationId, version: 1 })).rejects.toMatchObject({ rule: 'report.extension_not_applicable' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { input } = await examined(world);
    await expectForbidden(extendReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(extendReport, input);
    await expectStale(extendReport, world, input);
    expect(await evaluationRow(world, input.evaluationId)).toMatchObject({ extension: 'none', version: 2 });
  });
});
