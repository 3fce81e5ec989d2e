import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markExamined } from '../evaluations/mark-examined';
import { serveReport } from '../evaluations/serve-report';
import { closeCase } from './close-case';

async function served(world: World) {
  const ids = await loggedExam(world);
  await markExamined(world.as('owner'), { evaluationId: ids.evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
  await serveReport(world.as('owner'), { evaluationId: ids.evaluationId, version: 2, servedOn: '2026-03-02' });
  return { ...ids, input: { caseId: ids.caseId, version: 1 } };
}

describe('case.close', () => {
  it('closes a case whose work is done; its clocks stop', async () => {
    const world = await makeWorld();
    const { caseId, input } = await served(world);
    const detail = await closeCase(world.as('assistant'), input);
    expect(detail).toMatchObject({ stage: 'CLOSED', version: 2 });
    expect(detail.closedAt).not.toBeNull();
    expect(await clockStates(world, caseId)).toContain('bill.submission STOPPED');
    expect(await auditedOperations(world.practiceId)).toContain('case.close');
    await expect(closeCase(world.as('owner'), { caseId, version: 2 })).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('refuses while an exam is ahead, and changes nothing', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await expect(closeCase(world.as('owner'), { caseId, version: 1 })).rejects.toMatchObject({ rule: 'case.work_open' });
    expect((await evaluationRow(world, evaluationId)).case).toMatchObject({ stage: 'SCHEDULED', closedAt: null });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await served(world);
    await expectForbidden(closeCase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(closeCase, input);
    await expectStale(closeCase, world, input);
    expect((await evaluationRow(world, evaluationId)).case).toMatchObject({ version: 1, closedAt: null });
  });
});
