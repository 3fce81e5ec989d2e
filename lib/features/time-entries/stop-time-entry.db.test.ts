import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { expertCase } from '../../test/time';
import { auditedOperations, makeWorld, testNow } from '../../test/world';
import { startTimeEntry } from './start-time-entry';
import { stopTimeEntry } from './stop-time-entry';

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describe('stopping the timer', () => {
  it('keeps the minutes that it measured, or fewer that a person says', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const start = async () => (await startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' })).entries.find(({ running }) => running)?.id as never;
    const input = { timeEntryId: await start(), version: 1 };
    await expectForbidden(stopTimeEntry, world, input, ['viewer']);
    await expectUnknownNextDoor(stopTimeEntry, input);
    await expectStale(stopTimeEntry, world, input);
    await expect(stopTimeEntry(world.as('reviewer'), input)).rejects.toBeInstanceOf(Forbidden);
    expect((await stopTimeEntry(world.as('physician', { now: later(34) }), input)).entries).toMatchObject([{ minutes: 34, running: false, version: 2 }]);
    await expect(stopTimeEntry(world.as('physician', { now: later(40) }), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'time_entry.not_running' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('time_entry.stop');

    const second = { timeEntryId: await start(), version: 1 };
    await expect(stopTimeEntry(world.as('physician', { now: later(14 * 60) }), second)).rejects.toMatchObject({ rule: 'time_entry.left_running' });
    await expect(stopTimeEntry(world.as('physician', { now: later(60) }), { ...second, minutes: 61 })).rejects.toMatchObject({ rule: 'time_entry.more_than_measured' });
    const { entries } = await stopTimeEntry(world.as('physician', { now: later(14 * 60) }), { ...second, minutes: 50 });
    expect(entries.find(({ id }) => id === second.timeEntryId)).toMatchObject({ minutes: 50 });
  });
});
