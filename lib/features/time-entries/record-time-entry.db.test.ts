import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { expertCase } from '../../test/time';
import { auditedOperations, makeWorld } from '../../test/world';
import { recordTimeEntry } from './record-time-entry';

describe('entering time by hand', () => {
  it('keeps it on the case, for oneself or for the physician, and says what it comes to', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const input = { caseId, activity: 'record_review', workedOn: '2026-02-20', minutes: 95, note: 'Records of 2019' } as const;
    await expectForbidden(recordTimeEntry, world, input, ['viewer']);
    await expectUnknownNextDoor(recordTimeEntry, input);
    const sheet = await recordTimeEntry(world.as('assistant'), { ...input, userId: world.users.physician as never });
    expect(sheet.entries).toMatchObject([{ userName: 'Test physician', minutes: 95, billable: true, invoice: null, mine: true, version: 1 }]);
    expect(sheet).toMatchObject({ totals: { minutes: 95, unbilledMinutes: 95 }, unbilled: { minutes: 95, totalCents: 96_000, problem: null }, deposit: { askedCents: 250_000, heldCents: 0 } });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('time_entry.record');
    const reviewers = await recordTimeEntry(world.as('reviewer'), { ...input, minutes: 30, activity: 'research' });
    expect(reviewers).toMatchObject({ unbilled: null, deposit: null, agreement: { hourlyCents: null } });
  });

  it('refuses the time of others to a reviewer, days that lie ahead, a closed or another case', async () => {
    const world = await makeWorld();
    const { caseId } = await expertCase(world);
    const { evaluationId } = await loggedExam(world);
    const input = { caseId, activity: 'report', workedOn: '2026-02-20', minutes: 30, note: '' } as const;
    await expect(recordTimeEntry(world.as('reviewer'), { ...input, userId: world.users.physician as never })).rejects.toBeInstanceOf(Forbidden);
    await expect(recordTimeEntry(world.as('physician'), { ...input, workedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    await expect(recordTimeEntry(world.as('physician'), { ...input, evaluationId: evaluationId as never })).rejects.toMatchObject({ rule: 'time_entry.other_case' });
    await expect(recordTimeEntry(world.as('owner'), { ...input, userId: crypto.randomUUID() as never })).rejects.toBeInstanceOf(NotFound);
    await expect(recordTimeEntry(world.as('owner'), { ...input, minutes: 0 })).rejects.toThrow('At least one minute');
  });
});
