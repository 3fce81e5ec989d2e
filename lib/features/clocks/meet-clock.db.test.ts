import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import type { World } from '../../test/world';
import { meetClock } from './meet-clock';
import { listClocks } from './queries';

async function noticeClock(world: World) {
  await loggedExam(world);
  const { groups } = await listClocks(world.as('owner'), { rule: 'appointment.notice' });
  const [clock] = groups.flatMap(({ clocks }) => clocks);
  return { clockId: clock?.id ?? '', version: 1 };
}

describe('clock.meet', () => {
  it('ends a clock today, with a note', async () => {
    const world = await makeWorld();
    const input = await noticeClock(world);
    const met = await meetClock(world.as('biller'), { ...input, note: 'Faxed by the other office' });
    expect(met).toMatchObject({ state: 'MET', endedOn: '2026-03-02', endedNote: 'Faxed by the other office', version: 2 });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'clock.meet']);
    await expect(meetClock(world.as('owner'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'clock.not_open' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = await noticeClock(world);
    await expectForbidden(meetClock, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(meetClock, input);
    await expectStale(meetClock, world, input);
    expect((await listClocks(world.as('owner'), { rule: 'appointment.notice' })).groups[0]?.clocks[0]).toMatchObject({ state: 'OPEN', version: 1 });
  });
});
