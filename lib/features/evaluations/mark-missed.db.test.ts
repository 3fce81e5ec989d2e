import { describe, expect, it } from 'vitest';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markMissed } from './mark-missed';

const missed = (evaluationId: string) => ({ evaluationId, version: 1, reason: 'no_show' as const, note: 'Did not come; waited 45 minutes' });

describe('evaluation.mark_missed', () => {
  it.each([
    ['no_show', 'NO_SHOW', null, 'The worker did not come'],
    ['left_early', 'NOT_SEEN', null, 'The worker left before the exam was complete'],
    ['interpreter_missing', 'NOT_SEEN', null, 'The interpreter did not come, so the exam could not be done'],
    ['too_late', 'NOT_SEEN', 31, 'The worker came more than 30 minutes late'],
    ['not_seen', 'NOT_SEEN', null, 'The exam could not be done on the day'],
  ] as const)('records %s: ML200 with why, the bill’s clock, ready to bill', async (reason, state, lateMinutes, feeReason) => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { evaluation, caseStage } = await markMissed(world.as('assistant'), { ...missed(evaluationId), reason, lateMinutes });
    expect(evaluation).toMatchObject({ state, missedReason: reason, lateMinutes, feeCode: 'ML200-95', feeReason, outcomeNote: 'Did not come; waited 45 minutes', money: { expectedCents: 50_375 } });
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
    const { evaluation } = await markMissed(world.as('owner'), { ...missed(evaluationId), reason: 'late_cancel', cancelledOn: '2026-03-02' });
    expect(evaluation).toMatchObject({ state: 'LATE_CANCEL', cancelledOn: '2026-03-02', endedOn: '2026-03-02' });
  });

  it('tells late from in time by the fee agreement of an IME: two business days unless it says otherwise', async () => {
    const world = await makeWorld();
    const ime = { kind: 'IME' as const, panelNumber: '', agreementId: world.agreementId, examOn: '2026-03-09' };
    const { evaluationId } = await loggedExam(world, ime);
    // Monday, March 9: Thursday, March 5 is two business days before.
    const early = { ...missed(evaluationId), reason: 'late_cancel' as const, cancelledOn: '2026-03-02' };
    await expect(markMissed(world.as('owner'), early)).rejects.toMatchObject({ rule: 'evaluation.cancelled_in_time' });
    const now = new Date('2026-03-06T18:00:00.000Z');
    const { evaluation } = await markMissed(world.as('owner', { now }), { ...early, cancelledOn: '2026-03-06' });
    expect(evaluation).toMatchObject({ state: 'LATE_CANCEL', feeCode: 'LATE_CANCEL', money: { expectedCents: 60_000 } });
  });

  it('leaves it to the office where no fee for it was agreed, and says that nothing is billed', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', examOn: '2026-03-20' });
    const { evaluation, notices } = await markMissed(world.as('owner'), { ...missed(evaluationId), reason: 'late_cancel', cancelledOn: '2026-03-02' });
    expect(evaluation.state).toBe('LATE_CANCEL');
    expect(notices).toEqual(['No fee for a late cancellation was agreed, so nothing is billed for it.']);
  });

  it('says both counts when the holiday calendars differ', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-02-20' });
    // Lincoln Day, February 12, is a holiday of the courts only: five business days by theirs, six by the others.
    const answer = await markMissed(world.as('owner'), { ...missed(evaluationId), reason: 'late_cancel', cancelledOn: '2026-02-11' });
    expect(answer.evaluation.state).toBe('LATE_CANCEL');
    expect(answer.notices.join(' ')).toMatch(/calendars differ over Lincoln.* 6 by the Division's, 5 by the courts'/);
  });

  it.each([
    ['a cancellation in time', { reason: 'late_cancel' as const, cancelledOn: '2026-02-10' }, 'evaluation.cancelled_in_time'],
    ['20 minutes late, which is no ground', { reason: 'too_late' as const, lateMinutes: 20 }, 'evaluation.not_late_enough'],
    ['30 minutes late, which is no ground either', { reason: 'too_late' as const, lateMinutes: 30 }, 'evaluation.not_late_enough'],
    ['late, without how much', { reason: 'too_late' as const }, 'evaluation.late_minutes_required'],
    ['our own cancellation', { reason: 'late_cancel' as const, cancelledOn: '2026-03-02', cancelledBy: 'evaluator' as const }, 'evaluation.cancelled_by_us'],
    ['a late cancellation without its day', { reason: 'late_cancel' as const }, 'evaluation.cancelled_on_required'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(markMissed(world.as('owner'), { ...missed(evaluationId), ...changed })).rejects.toMatchObject({ rule });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'SCHEDULED' });
  });

  it('keeps who cancelled, that it was by word of mouth and what was said, and waits for it in writing (8 CCR 34)', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-09' });
    const said = { direction: 'in', channel: 'phone', withRole: 'defense_attorney', withName: 'Robert Ostrander', subject: 'cancellation', said: 'The parties settled' } as const;
    const { evaluation } = await markMissed(world.as('assistant'), { ...missed(evaluationId), reason: 'late_cancel', cancelledOn: '2026-03-02', cancelledBy: 'defense', cancelledInWriting: false, goodCause: 'Settled', said });
    expect(evaluation).toMatchObject({ cancelledBy: 'defense', cancelledInWriting: false, goodCause: 'Settled', missedReason: 'late_cancel' });
    expect(await clockStates(world, caseId)).toContain('appointment.cancel_confirmation OPEN');
    const spoken = await inPractice(world.practiceId, (tx) => tx.communication.findMany({ where: { practiceId: world.practiceId } }));
    expect(spoken).toMatchObject([{ caseId, evaluationId, subject: 'cancellation', inWriting: false, said: 'The parties settled' }]);
  });

  it('drafts the letter that tells the parties, when asked to', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const { letter } = await markMissed(world.as('assistant'), { ...missed(evaluationId), reason: 'interpreter_missing', letter: true });
    const drafts = await inPractice(world.practiceId, (tx) => tx.letter.findMany({ where: { practiceId: world.practiceId }, include: { recipients: true } }));
    expect(drafts).toMatchObject([{ id: letter?.id, kind: 'not_seen_notice', state: 'DRAFT', caseId, evaluationId, body: expect.stringContaining('The interpreter did not come') }]);
    expect(drafts[0]?.recipients.map(({ role }) => role)).toEqual(expect.arrayContaining(['claimant', 'claims_administrator']));
    expect(drafts[0]?.body).not.toContain('waited 45 minutes');
  });

  it('keeps minutes and a canceller only where they belong', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { evaluation } = await markMissed(world.as('owner'), { ...missed(evaluationId), lateMinutes: 40, cancelledBy: 'defense', cancelledInWriting: false, cancelledOn: '2026-03-01' });
    expect(evaluation).toMatchObject({ lateMinutes: null, cancelledBy: null, cancelledInWriting: null, cancelledOn: null });
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
