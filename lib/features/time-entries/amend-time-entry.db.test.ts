import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { expertCase, kept } from '../../test/time';
import { auditedOperations, makeWorld } from '../../test/world';
import { draftTime } from '../invoices/draft-time';
import { amendTimeEntry } from './amend-time-entry';
import { startTimeEntry } from './start-time-entry';

describe('correcting time', () => {
  it('changes what is on no bill yet, and nothing that is', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const { id } = await kept(world, caseId, 60);
    const input = { timeEntryId: id as never, version: 1, activity: 'report', workedOn: '2026-02-21', minutes: 90, note: 'Twice as long' } as const;
    await expectForbidden(amendTimeEntry, world, input, ['viewer']);
    await expectUnknownNextDoor(amendTimeEntry, input);
    await expectStale(amendTimeEntry, world, input);
    await expect(amendTimeEntry(world.as('reviewer'), input)).rejects.toBeInstanceOf(Forbidden);
    await expect(amendTimeEntry(world.as('physician'), { ...input, workedOn: '2026-03-09' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    const sheet = await amendTimeEntry(world.as('physician'), input);
    expect(sheet.entries).toMatchObject([{ activity: 'report', minutes: 90, workedOn: '2026-02-21', version: 2 }]);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('time_entry.amend');

    await draftTime(world.as('biller'), { caseId });
    await expect(amendTimeEntry(world.as('physician'), { ...input, version: 3 })).rejects.toMatchObject({ rule: 'time_entry.billed' });
  });

  it('waits until the timer is stopped', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const { entries: [entry] } = await startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' });
    await expect(amendTimeEntry(world.as('physician'), { timeEntryId: entry?.id as never, version: 1, activity: 'report', workedOn: '2026-03-02', minutes: 5, note: '' })).rejects.toMatchObject({ rule: 'time_entry.running' });
  });
});
