import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { expertCase, kept } from '../../test/time';
import { auditedOperations, makeWorld } from '../../test/world';
import { draftTime } from '../invoices/draft-time';
import { removeTimeEntry } from './remove-time-entry';
import { startTimeEntry } from './start-time-entry';

describe('removing time', () => {
  it('takes it out of the count and brings it back; what is billed stays', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const { id } = await kept(world, caseId, 60);
    const input = { timeEntryId: id as never, version: 1, removed: true };
    await expectForbidden(removeTimeEntry, world, input, ['viewer']);
    await expectUnknownNextDoor(removeTimeEntry, input);
    await expectStale(removeTimeEntry, world, input);
    expect(await removeTimeEntry(world.as('physician'), input)).toMatchObject({ entries: [], totals: { minutes: 0 }, unbilled: { totalCents: 0 } });
    expect(await removeTimeEntry(world.as('physician'), { ...input, version: 2, removed: false })).toMatchObject({ entries: [{ minutes: 60 }], unbilled: { totalCents: 60_000 } });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'time_entry.remove')).toHaveLength(2);
    await draftTime(world.as('biller'), { caseId });
    await expect(removeTimeEntry(world.as('physician'), { ...input, version: 4 })).rejects.toMatchObject({ rule: 'time_entry.billed' });
  });

  it('throws a running timer away for good', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const { entries: [entry] } = await startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' });
    const input = { timeEntryId: entry?.id as never, version: 1, removed: true };
    expect((await removeTimeEntry(world.as('physician'), input)).entries).toEqual([]);
    await expect(removeTimeEntry(world.as('physician'), { ...input, version: 2, removed: false })).rejects.toMatchObject({ rule: 'time_entry.was_running' });
    expect((await startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' })).entries).toHaveLength(1);
  });
});
