import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markMissed } from '../evaluations/mark-missed';
import { closeCase } from './close-case';
import { reopenCase } from './reopen-case';

async function closed(world: World) {
  const ids = await loggedExam(world);
  await markMissed(world.as('owner'), { evaluationId: ids.evaluationId, version: 1, reason: 'no_show', note: '' });
  await closeCase(world.as('owner'), { caseId: ids.caseId, version: 1 });
  return { ...ids, input: { caseId: ids.caseId, version: 2 } };
}

describe('case.reopen', () => {
  it('opens a closed case where it stood; only the clocks that stopped with it run on', async () => {
    const world = await makeWorld();
    const { caseId, input } = await closed(world);
    expect(await reopenCase(world.as('physician'), input)).toMatchObject({ stage: 'NO_SHOW', closedAt: null, version: 3 });
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual(['bill.submission OPEN']);
    expect(await auditedOperations(world.practiceId)).toContain('case.reopen');
    await expect(reopenCase(world.as('owner'), { caseId, version: 3 })).rejects.toMatchObject({ rule: 'case.open' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await closed(world);
    await expectForbidden(reopenCase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenCase, input);
    await expectStale(reopenCase, world, input);
    expect((await evaluationRow(world, evaluationId)).case).toMatchObject({ version: 2, stage: 'CLOSED' });
  });
});
