import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import type { World } from '../../test/world';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { meetClock } from './meet-clock';
import { listClocks } from './queries';
import { reopenClock } from './reopen-clock';

async function metWindow(world: World) {
  const logged = await loggedExam(world);
  const { groups } = await listClocks(world.as('owner'), { rule: 'appointment.notice' });
  const clockId = groups[0]?.clocks[0]?.id ?? '';
  await meetClock(world.as('owner'), { clockId, version: 1, note: '' });
  return { ...logged, input: { clockId, version: 2 } };
}

describe('clock.reopen', () => {
  it('lets a clock run on to the same day', async () => {
    const world = await makeWorld();
    const { caseId, input } = await metWindow(world);
    const open = await reopenClock(world.as('assistant'), input);
    expect(open).toMatchObject({ state: 'OPEN', endedOn: null, countedOn: '2026-02-09', version: 3 });
    expect(await clockStates(world, caseId)).toContain('appointment.notice OPEN');
    expect(await auditedOperations(world.practiceId)).toContain('clock.reopen');
    await expect(reopenClock(world.as('owner'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'clock.not_met' });
  });

  it('refuses one whose place another has taken', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await metWindow(world);
    await rescheduleEvaluation(world.as('owner'), { evaluationId, version: 1, scheduledOn: '2026-04-01', goodCause: 'The physician fell ill' });
    await expect(reopenClock(world.as('owner'), input)).rejects.toMatchObject({ rule: 'clock.replaced' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { caseId, input } = await metWindow(world);
    await expectForbidden(reopenClock, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(reopenClock, input);
    await expectStale(reopenClock, world, input);
    expect(await clockStates(world, caseId)).toContain('appointment.notice MET');
  });
});
