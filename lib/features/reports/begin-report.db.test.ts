import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { begunReport, docOf, expectAudited, reportRow, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, type World } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { markExamined } from '../evaluations/mark-examined';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { serveReport } from '../evaluations/serve-report';
import { beginReport } from './begin-report';
import { discardReport } from './discard-report';

async function examined(world: World) {
  const logged = await loggedExam(world);
  await markExamined(world.as('owner'), { evaluationId: logged.evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 45 });
  return logged;
}

const ask = (world: World, caseId: string, ...texts: string[]) =>
  inPractice(world.practiceId, (tx) => tx.issueAsked.createMany({ data: texts.map((text, position) => ({ practiceId: world.practiceId, caseId, position, text, askedBy: 'defense_attorney' as const })) }));

describe('report.begin', () => {
  it('begins the usual sections of kind and specialty, each with its first line of history; the case is being drafted', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await examined(world);
    await ask(world, caseId, 'Is the injury industrial?', 'Is there apportionment?');
    const { id, number, state } = await beginReport(world.as('assistant'), { evaluationId });
    expect({ number, state }).toEqual({ number: 1, state: 'DRAFTING' });
    const row = await reportRow(world, id);
    expect(row).toMatchObject({ kind: 'comprehensive', specialty: 'musculoskeletal', title: 'Panel QME comprehensive report', createdById: world.users.assistant, case: { stage: 'DRAFTING' } });
    expect(row.sections.map(({ key }) => key)).toEqual(['introduction', 'history_of_injury', 'complaints', 'medical_history', 'occupational_history', 'record_summary', 'examination', 'diagnostics', 'diagnoses', 'disability', 'causation', 'impairment', 'apportionment', 'treatment', 'discussion', 'answers']);
    expect(row.sections.every(({ revisions }) => revisions.length === 1 && revisions[0]?.how === 'begun')).toBe(true);
    expect(row.questions).toMatchObject([{ text: 'Is the injury industrial?', askedBy: 'defense', source: 'Asked with the referral' }, { text: 'Is there apportionment?' }]);
    expect(await clockStates(world, caseId)).toContain('report.comprehensive OPEN');
    await expectAudited(world, 'report.begin', 'industrial?');
  });

  it('begins from a template’s wording, its fields filled from the case', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { evaluationId } = await examined(world);
    const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I saw ' }, { type: 'field', attrs: { name: 'claimant.name', value: '' } }, { type: 'field', attrs: { name: 'claimant.born_on', value: '' } }] }] };
    const versionId = await inPractice(practiceId, async (tx) => {
      const { id: templateId } = await tx.reportTemplate.create({ data: { practiceId, kind: 'comprehensive', specialty: 'psychiatric', name: 'Ours' } });
      return (await tx.reportTemplateVersion.create({ data: { practiceId, templateId, number: 1, sections: [{ key: 'introduction', title: 'Opening', content }, { key: 'own', title: 'House rules', content: docOf('Ours') }] as object } })).id;
    });
    const { id } = await beginReport(world.as('physician'), { evaluationId, templateVersionId: versionId });
    const row = await reportRow(world, id);
    expect(row).toMatchObject({ kind: 'comprehensive', specialty: 'psychiatric', templateVersionId: versionId });
    expect(row.sections).toMatchObject([{ key: 'introduction', title: 'Opening', text: 'I saw Gustavo Reyes-Ortiz[date of birth]' }, { key: 'own', title: 'House rules', text: 'Ours' }]);
    const other = await makeWorld({ name: 'Next door' });
    const { evaluationId: theirs } = await examined(other);
    await expect(beginReport(other.as('owner'), { evaluationId: theirs, templateVersionId: versionId })).rejects.toMatchObject({ name: 'Error', message: expect.stringContaining('nothing here') });
  });

  it('asks again only what no signed report has answered', async () => {
    const world = await makeWorld();
    const { caseId, reportId } = await begunReport(world);
    await ask(world, caseId, 'Old question');
    await signPastOperations(world, reportId);
    const { evaluation } = await scheduleEvaluation(world.as('owner'), { caseId, kind: 'SUPPLEMENTAL', requestedOn: '2026-03-02' });
    await inPractice(world.practiceId, (tx) => tx.supplementalRequest.create({ data: { practiceId: world.practiceId, caseId, evaluationId: evaluation.id, kind: 'supplemental', askedBy: 'applicant_attorney', askedOn: new Date('2026-03-01'), receivedOn: new Date('2026-03-02'), questions: 'Review the new MRI.\n\nDoes it change your opinion?' } }));
    const { id } = await beginReport(world.as('owner'), { evaluationId: evaluation.id });
    const row = await reportRow(world, id);
    expect(row).toMatchObject({ kind: 'supplemental', title: 'Panel QME supplemental report' });
    expect(row.questions).toMatchObject([{ text: 'Review the new MRI.', askedBy: 'applicant', source: 'Request of March 1, 2026' }, { text: 'Does it change your opinion?' }]);
  });

  it('begins once for a double click, and one at a time', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examined(world);
    const ctx = world.as('assistant', { idempotencyKey: 'begin-1' });
    const first = await beginReport(ctx, { evaluationId });
    expect(await beginReport(ctx, { evaluationId })).toEqual(first);
    await expect(beginReport(world.as('owner'), { evaluationId })).rejects.toMatchObject({ rule: 'report.begun', message: expect.stringContaining('Report 1') });
    await discardReport(world.as('owner'), { reportId: first.id, version: 1 });
    const { evaluationId: another } = await examined(world);
    const both = await Promise.allSettled(['assistant', 'physician'].map((role) => beginReport(world.as(role as 'assistant'), { evaluationId: another })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('begins none of what was cancelled, served or signed, or on a closed case', async () => {
    const world = await makeWorld();
    const cancelled = await loggedExam(world, { examOn: '2026-04-20' });
    await cancelEvaluation(world.as('owner'), { evaluationId: cancelled.evaluationId, version: 1, cancelledOn: '2026-03-02', note: '' });
    await expect(beginReport(world.as('owner'), { evaluationId: cancelled.evaluationId })).rejects.toMatchObject({ rule: 'report.nothing_to_report' });
    const served = await examined(world);
    await serveReport(world.as('owner'), { evaluationId: served.evaluationId, version: 2, servedOn: '2026-03-02' });
    await expect(beginReport(world.as('owner'), { evaluationId: served.evaluationId })).rejects.toMatchObject({ rule: 'report.served_already' });
    const { evaluationId, reportId, caseId } = await begunReport(world);
    await signPastOperations(world, reportId);
    await expect(beginReport(world.as('owner'), { evaluationId })).rejects.toMatchObject({ rule: 'report.signed_already' });
    await inPractice(world.practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { closedAt: new Date() } }));
    await expect(beginReport(world.as('owner'), { evaluationId })).rejects.toMatchObject({ rule: 'case.closed' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examined(world);
    await expectForbidden(beginReport, world, { evaluationId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(beginReport, { evaluationId });
    expect(await inPractice(world.practiceId, (tx) => tx.report.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
