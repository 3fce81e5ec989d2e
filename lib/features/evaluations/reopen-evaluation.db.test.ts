import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { begunReport, signPastOperations } from '../../test/reports';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { draftInvoice } from '../invoices/draft-invoice';
import { issueInvoice } from '../invoices/issue-invoice';
import { cancelEvaluation } from './cancel-evaluation';
import { markExamined } from './mark-examined';
import { markMissed } from './mark-missed';
import { notifyEvaluation } from './notify-evaluation';
import { reopenEvaluation } from './reopen-evaluation';
import { scheduleEvaluation } from './schedule-evaluation';

async function noShow(world: World) {
  const made = await loggedExam(world);
  await markMissed(world.as('assistant'), { evaluationId: made.evaluationId, version: 1, reason: 'no_show', note: 'Did not come' });
  return made;
}

/** A letter about the no-show with its recipient, as it is drafted, then sent or made void. */
const letter = ({ practiceId }: World, evaluationId: string, state: 'DRAFT' | 'SENT' | 'VOID', number = 1) =>
  inPractice(practiceId, async (tx) => {
    const { id } = await tx.letter.create({ data: { practiceId, number, kind: 'no_show_notice', evaluationId, subject: 'Missed', body: '' } });
    await tx.letterRecipient.create({ data: { practiceId, letterId: id, position: 1, role: 'claimant', name: 'Gustavo', required: true, method: 'mail' } });
    await tx.letter.update({ where: { practiceId_id: { practiceId, id } }, data: { state, ...(state === 'DRAFT' ? {} : { servedOn: new Date('2026-03-02'), document: {} }), ...(state === 'VOID' ? { voidedOn: new Date('2026-03-02'), voidReason: 'Another claimant' } : {}) } });
  });

describe('evaluation.reopen', () => {
  it('takes a no-show back: the appointment stands, its clocks run on as they did, the bill’s stop', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const before = await clockStates(world, caseId);
    await markMissed(world.as('assistant'), { evaluationId, version: 1, reason: 'no_show', note: 'Did not come', recordReviewReport: true });
    const { evaluation, caseStage } = await reopenEvaluation(world.as('assistant'), { evaluationId, version: 2 });
    expect(evaluation).toMatchObject({ state: 'SCHEDULED', missedReason: null, endedOn: null, outcomeNote: '', recordReviewReport: false, feeCode: 'ML201-95', scheduledOn: '2026-03-02' });
    expect(caseStage).toBe('SCHEDULED');
    expect(await clockStates(world, caseId)).toEqual([...before, 'bill.submission STOPPED', 'report.missed_appointment_review STOPPED'].sort());
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ readyToBill: false });
    expect(await auditedOperations(world.practiceId)).toContain('evaluation.reopen');
  });

  it('leaves the notice met that was sent before', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await notifyEvaluation(world.as('assistant'), { evaluationId, version: 1, notifiedOn: '2026-03-02' });
    await markMissed(world.as('assistant'), { evaluationId, version: 2, reason: 'no_show' });
    await reopenEvaluation(world.as('assistant'), { evaluationId, version: 3 });
    expect(await clockStates(world, caseId)).toEqual(['appointment.notice MET', 'appointment.window OPEN', 'bill.submission STOPPED', 'records.exchange OPEN']);
  });

  it('takes an exam back, keeps its notes, and turns exams ahead again', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    const later = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn: '2026-05-20' });
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30, note: 'MRI ordered' });
    const { evaluation } = await reopenEvaluation(world.as('owner'), { evaluationId, version: 2 });
    expect(evaluation).toMatchObject({ state: 'SCHEDULED', examinedOn: null, faceToFaceMinutes: null, outcomeNote: 'MRI ordered' });
    expect(await clockStates(world, caseId)).toContain('report.comprehensive STOPPED');
    expect(await evaluationRow(world, later.evaluation.id)).toMatchObject({ kind: 'COMPREHENSIVE' });
  });

  it('takes a cancellation back, with the wait for its confirmation', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-20' });
    const before = await clockStates(world, caseId);
    await cancelEvaluation(world.as('owner'), { evaluationId, version: 1, cancelledOn: '2026-03-02', cancelledBy: 'defense', cancelledInWriting: false });
    const { evaluation } = await reopenEvaluation(world.as('owner'), { evaluationId, version: 2 });
    expect(evaluation).toMatchObject({ state: 'SCHEDULED', cancelledOn: null, cancelledBy: null, cancelledInWriting: null });
    expect(await clockStates(world, caseId)).toEqual(['appointment.cancel_confirmation STOPPED', ...before].sort());
  });

  it.each([['SUPPLEMENTAL', 'REQUESTED'], ['EXAM', 'REQUESTED']] as const)('a cancelled request for a %s is %s again', async (kind, state) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind });
    await cancelEvaluation(world.as('owner'), { evaluationId: evaluation.id, version: 1, cancelledOn: '2026-03-02' });
    const answer = await reopenEvaluation(world.as('owner'), { evaluationId: evaluation.id, version: 2 });
    expect(answer.evaluation.state).toBe(state);
    if (kind === 'SUPPLEMENTAL') expect(await clockStates(world, caseId)).toContain('report.supplemental OPEN');
  });

  it('is refused while an invoice is drafted or issued', async () => {
    const world = await makeWorld();
    const { evaluationId } = await noShow(world);
    const draft = await draftInvoice(world.as('biller'), { evaluationId });
    await expect(reopenEvaluation(world.as('owner'), { evaluationId, version: 2 })).rejects.toMatchObject({ rule: 'evaluation.has_draft' });
    await issueInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version });
    await expect(reopenEvaluation(world.as('owner'), { evaluationId, version: 2 })).rejects.toMatchObject({ rule: 'evaluation.billed' });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'NO_SHOW' });
  });

  it('is refused once the letter went out; a draft of it goes away, a void one stays', async () => {
    const world = await makeWorld();
    const first = await noShow(world);
    await letter(world, first.evaluationId, 'SENT');
    await expect(reopenEvaluation(world.as('owner'), { evaluationId: first.evaluationId, version: 2 })).rejects.toMatchObject({ rule: 'evaluation.letter_sent' });
    const other = await makeWorld();
    const second = await noShow(other);
    await letter(other, second.evaluationId, 'DRAFT', 1);
    await letter(other, second.evaluationId, 'VOID', 2);
    await reopenEvaluation(other.as('owner'), { evaluationId: second.evaluationId, version: 2 });
    const left = await inPractice(other.practiceId, (tx) => tx.letter.findMany({ where: { practiceId: other.practiceId } }));
    expect(left.map(({ state }) => state)).toEqual(['VOID']);
  });

  it('is refused for what is still ahead, and once the report is served', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await expect(reopenEvaluation(world.as('owner'), { evaluationId, version: 1 })).rejects.toMatchObject({ rule: 'evaluation.transition' });
  });

  it('is refused once a report of it was signed here', async () => {
    const world = await makeWorld();
    const { evaluationId, reportId } = await begunReport(world);
    await signPastOperations(world, reportId);
    await expect(reopenEvaluation(world.as('owner'), { evaluationId, version: 2 })).rejects.toMatchObject({ rule: 'evaluation.report_signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await noShow(world);
    const input = { evaluationId, version: 2 };
    await expectForbidden(reopenEvaluation, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reopenEvaluation, input);
    await expectStale(reopenEvaluation, world, input);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'NO_SHOW', version: 2 });
  });
});
