import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { expertCase } from '../../test/time';
import { auditedOperations, inPractice, makeWorld, testNow } from '../../test/world';
import { readTimer } from './queries';
import { startTimeEntry } from './start-time-entry';

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describe('starting the timer', () => {
  it('runs once a person: what runs elsewhere ends and keeps its minutes', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const other = (await expertCase(world)).caseId;
    const input = { caseId, activity: 'record_review', note: '' } as const;
    await expectForbidden(startTimeEntry, world, input, ['viewer']);
    await expectUnknownNextDoor(startTimeEntry, input);
    expect(await readTimer(world.as('physician'), {})).toMatchObject({ running: null });
    expect((await startTimeEntry(world.as('physician'), input)).entries).toMatchObject([{ running: true, minutes: 0, workedOn: '2026-03-02' }]);
    await startTimeEntry(world.as('assistant'), input);
    await startTimeEntry(world.as('physician', { now: later(47) }), { ...input, caseId: other, activity: 'report' });
    expect(await readTimer(world.as('physician', { now: later(48) }), {})).toMatchObject({ running: { caseId: other, activity: 'report', claimantName: 'Noor Haddad' } });
    const rows = await inPractice(world.practiceId, (tx) => tx.timeEntry.findMany({ where: { practiceId: world.practiceId, userId: world.users.physician }, orderBy: { startedAt: 'asc' } }));
    expect(rows.map(({ minutes, endedAt }) => [minutes, endedAt === null])).toEqual([[47, false], [0, true]]);
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'time_entry.start').length).toBeGreaterThanOrEqual(3);
  });

  it('asks for the minutes of one that was left running before it starts another', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    await startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' });
    await expect(startTimeEntry(world.as('physician', { now: later(13 * 60) }), { caseId, activity: 'report', note: '' })).rejects.toMatchObject({ rule: 'time_entry.left_running' });
  });

  it('two devices at once leave one running timer', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    await Promise.all(Array.from({ length: 5 }, () => startTimeEntry(world.as('physician'), { caseId, activity: 'report', note: '' })));
    const running = await inPractice(world.practiceId, (tx) => tx.timeEntry.count({ where: { practiceId: world.practiceId, endedAt: null, removedAt: null } }));
    expect(running).toBe(1);
  });
});
