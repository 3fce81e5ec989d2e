import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { recordCommunication } from '../communications/record-communication';
import { markExamined } from '../evaluations/mark-examined';
import { receivePacket } from '../packets/receive-packet';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { readBrief } from './queries';

const packet = (evaluationId: string, receivedOn: string, countedPages: number, declaredPages: number | null) => ({ evaluationId, senderName: 'Sierra Pacific Mutual', receivedOn, countedPages, declaredPages, declarationSignedOn: declaredPages === null ? null : receivedOn });

/** Two numbered issues, an injury of its own, an attorney. */
async function furnish({ practiceId }: World, caseId: string) {
  await inPractice(practiceId, async (tx) => {
    await tx.issueAsked.createMany({ data: [{ practiceId, caseId, position: 2, text: 'Is the worker permanent and stationary?' }, { practiceId, caseId, position: 1, text: 'Did the injury arise at work?', askedBy: 'defense_attorney' }] });
    await tx.injury.deleteMany({ where: { practiceId, caseId } });
    await tx.injury.create({ data: { practiceId, caseId, position: 1, injuredOn: new Date('2024-11-08'), claimNumber: 'SPM-4471', adjNumber: 'ADJ18840217', bodyParts: 'Low back, left hip' } });
    const attorney = await tx.contact.create({ data: { practiceId, name: 'Dana Bautista', searchName: 'dana bautista', phone: '(209) 555-0101' } });
    await tx.caseParty.create({ data: { practiceId, caseId, contactId: attorney.id, role: 'applicant_attorney' } });
  });
}

describe('brief.read', () => {
  it('puts on one page what is asked, who is who, what came and what the exam starts', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-16', interpreterLanguage: 'Dari' });
    await furnish(world, caseId);
    await receivePacket(world.as('assistant'), packet(evaluationId, '2026-02-20', 300, 300));
    await receivePacket(world.as('assistant'), packet(evaluationId, '2026-03-01', 412, null));
    await recordCommunication(world.as('assistant'), { caseId, evaluationId, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'confirmed' });
    const brief = await readBrief(world.as('physician'), { evaluationId });
    expect(brief.issues).toEqual([{ number: 1, text: 'Did the injury arise at work?', askedBy: 'defense_attorney' }, { number: 2, text: 'Is the worker permanent and stationary?', askedBy: null }]);
    expect(brief.injuries).toMatchObject([{ injuredOn: '2024-11-08', claimNumber: 'SPM-4471', bodyParts: 'Low back, left hip' }]);
    expect(brief.parties.map(({ role, name, phone }) => [role, name, phone])).toEqual([['payer', 'Sierra Pacific Mutual', ''], ['applicant_attorney', 'Dana Bautista', '(209) 555-0101']]);
    expect(brief.records).toMatchObject({ countedPages: 712, undeclaredPages: 412, exchangeOn: '2026-02-24', packets: [{ status: 'declared', daysAfterExchange: 0 }, { status: 'undeclared', daysAfterExchange: 5 }] });
    expect(brief).toMatchObject({ interpreterLanguage: 'Dari', minimum: { minutes: 20, section: '8 CCR 49.2' }, code: { code: 'ML201', turnsOn: null }, schedulingOnly: true, said: [{ subject: 'confirmed' }] });
    expect(brief.clocks.map(({ rule, countedOn }) => [rule, countedOn])).toEqual([['report.comprehensive', '2026-04-15'], ['report.extension_request', '2026-04-10']]);
  });

  it('tells of each packet what holds it, and of the 20 days what is known: served in time, served too late, or to be asked', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-16' });
    const receive = (changed: object) => receivePacket(world.as('assistant'), { ...packet(evaluationId, '2026-03-01', 100, 100), ...changed });
    await receive({ senderName: 'In time', servedOnOtherOn: '2026-02-20' });
    await receive({ senderName: 'Served late', servedOnOtherOn: '2026-02-27' });
    await receive({ senderName: 'Not signed', declarationSignedOn: null });
    await receive({ senderName: 'Differs', declaredPages: 90 });
    const { records } = await readBrief(world.as('physician'), { evaluationId });
    expect(records.packets.map(({ senderName, status, servedOn, daysAfterExchange }) => [senderName, status, servedOn, daysAfterExchange])).toEqual([
      ['In time', 'declared', '2026-02-20', 0],
      ['Served late', 'declared', '2026-02-27', 3],
      ['Not signed', 'undeclared', null, 5],
      ['Differs', 'differs', null, 5],
    ]);
    expect(records).toMatchObject({ exchangeOn: '2026-02-24', undeclaredPages: 100 });
  });

  it('names the own earlier exam, and the day on which a follow-up turns', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    const again = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', scheduledOn: '2026-05-20' });
    const brief = await readBrief(world.as('owner'), { evaluationId: again.evaluation.id });
    expect(brief.code).toMatchObject({ code: 'ML202', anchorOn: '2026-03-02', lastFollowUpOn: '2027-09-02', turnsOn: '2027-09-03' });
    expect(brief.earlier).toMatchObject([{ evaluationId, on: '2026-03-02', feeCode: 'ML201-95', isOwn: true, reportServedOn: null }]);
  });

  it('asks nothing of the state schedule from a private exam', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId, examOn: '2026-03-16' });
    await receivePacket(world.as('assistant'), packet(evaluationId, '2026-03-01', 100, null));
    const brief = await readBrief(world.as('owner'), { evaluationId });
    expect(brief).toMatchObject({ code: null, minimum: null, schedulingOnly: false, records: { exchangeOn: null, undeclaredPages: 0, packets: [{ status: 'not_required', daysAfterExchange: 0 }] } });
    expect(brief.clocks.map(({ rule }) => rule)).toEqual(['ime.report']);
  });

  it('shows no amount, and keeps who opened it', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    expect(JSON.stringify(await readBrief(world.as('reviewer'), { evaluationId }))).not.toMatch(/Cents"/);
    const opened = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, operation: 'brief.read' } }));
    expect(opened).toMatchObject([{ subjectKind: 'evaluation', subjectId: evaluationId, actorName: 'Test reviewer' }]);
  });

  it('takes as many statements for a long history as for none', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { examOn: '2026-03-16' });
    const short = (await statementsOf(() => readBrief(world.as('owner'), { evaluationId }))).length;
    await furnish(world, caseId);
    for (const on of ['2025-06-02', '2025-07-01', '2025-08-01']) {
      const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'EXAM', requestedOn: '2025-05-01', scheduledOn: on });
      await markExamined(world.as('owner'), { evaluationId: evaluation.id, version: 1, examinedOn: on, faceToFaceMinutes: 30 });
      await receivePacket(world.as('assistant'), packet(evaluationId, '2026-02-20', 300, 300));
      await recordCommunication(world.as('assistant'), { caseId, evaluationId, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'confirmed' });
    }
    const long = (await statementsOf(() => readBrief(world.as('owner'), { evaluationId }))).length;
    expect(long).toBeLessThanOrEqual(short + 8);
    expect(long).toBeLessThanOrEqual(45);
  });

  it('is for who may open a case, and for its own exams', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    await onlyFor(readBrief, world, { evaluationId }, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    const other = await makeWorld();
    await expect(readBrief(other.as('owner'), { evaluationId })).rejects.toBeInstanceOf(NotFound);
  });
});
