import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markMissed } from './mark-missed';

const missed = (evaluationId: string) => ({ evaluationId, version: 1, outcome: 'no_show' as const, note: 'Did not come; waited 45 minutes' });

describe('evaluation.mark_missed', () => {
  it.each([
    ['no_show', 'NO_SHOW'],
    ['not_seen', 'NOT_SEEN'],
  ] as const)('records %s: ML200, the bill’s clock, ready to bill', async (outcome, state) => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { evaluation, caseStage } = await markMissed(world.as('assistant'), { ...missed(evaluationId), outcome });
    expect(evaluation).toMatchObject({ state, feeCode: 'ML200-95', outcomeNote: 'Did not come; waited 45 minutes', money: { expectedCents: 50_375 } });
    expect(caseStage).toBe(state);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ readyToBill: true });
    expect(await clockStates(world, caseId)).toContain('bill.submission OPEN');
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.mark_missed');
  });

  it('starts the clock of a record-review report, which the pages depend on (8 CCR 9795, ML200)', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { pagesExpected: 300 });
    const { evaluation } = await markMissed(world.as('owner'), { ...missed(evaluationId), recordReviewReport: true });
    expect(evaluation.money?.expectedCents).toBe(50_375 + 100 * 300);
    expect(await clockStates(world, caseId)).toContain('report.missed_appointment_review OPEN');
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ readyToBill: false });
  });

  it('takes a cancellation of 5 business days before as late', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-09' });
    const { evaluation } = await markMissed(world.as('owner'), { ...missed(evaluationId), outcome: 'late_cancel', cancelledOn: '2026-03-02' });
    expect(evaluation).toMatchObject({ state: 'LATE_CANCEL', cancelledOn: '2026-03-02', endedOn: '2026-03-02' });
  });

  it('tells late from in time by the fee agreement of an IME: two business days unless it says otherwise', async () => {
    const world = await makeWorld();
    const ime = { kind: 'IME' as const, panelNumber: '', agreementId: world.agreementId, examOn: '2026-03-09' };
    const { evaluationId } = await loggedExam(world, ime);
    // Monday, March 9: Thursday, March 5 is two business days before.
    const early = { ...missed(evaluationId), outcome: 'late_cancel' as const, cancelledOn: '2026-03-02' };
    await expect(markMissed(world.as('owner'), early)).rejects.toMatchObject({ rule: 'evaluation.cancelled_in_time' });
    const now = new Date('2026-03-06T18:00:00.000Z');
    const { evaluation } = await markMissed(world.as('owner', { now }), { ...early, cancelledOn: '2026-03-06' });
    expect(evaluation).toMatchObject({ state: 'LATE_CANCEL', feeCode: 'LATE_CANCEL', money: { expectedCents: 60_000 } });
  });

  it('leaves it to the office where no fee for it was agreed, and says that nothing is billed', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', examOn: '2026-03-20' });
    const { evaluation, notices } = await markMissed(world.as('owner'), { ...missed(evaluationId), outcome: 'late_cancel', cancelledOn: '2026-03-02' });
    expect(evaluation.state).toBe('LATE_CANCEL');
    expect(notices).toEqual(['No fee for a late cancellation was agreed, so nothing is billed for it.']);
  });

  it('says both counts when the holiday calendars differ', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-02-20' });
    // Lincoln Day, February 12, is a holiday of the courts only: five business days by theirs, six by the others.
    const answer = await markMissed(world.as('owner'), { ...missed(evaluationId), outcome: 'late_cancel', cancelledOn: '2026-02-11' });
    expect(answer.evaluation.state).toBe('LATE_CANCEL');
    expect(answer.notices.join(' ')).toMatch(/calendars differ over Lincoln.* 6 by the Division's, 5 by the courts'/);
  });

  it.each([
    ['a cancellation in time', { outcome: 'late_cancel' as const, cancelledOn: '2026-02-10' }, 'evaluation.cancelled_in_time'],
    ['a late cancellation without its day', { outcome: 'late_cancel' as const }, 'evaluation.cancelled_on_required'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(markMissed(world.as('owner'), { ...missed(evaluationId), ...changed })).rejects.toMatchObject({ rule });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED' });
  });

  it('refuses a no-show of an appointment that is still ahead', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    await expect(markMissed(world.as('owner'), missed(evaluationId))).rejects.toMatchObject({ rule: 'evaluation.in_future' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expectForbidden(markMissed, world, missed(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(markMissed, missed(evaluationId));
    await expectStale(markMissed, world, missed(evaluationId));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED', version: 1 });
  });
});
