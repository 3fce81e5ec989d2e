import { describe, expect, it } from 'vitest';
import { auditedOperations, makeWorld, inPractice, type World } from '../../test/world';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { markExamined } from '../evaluations/mark-examined';
import { amendCase } from './amend-case';
import { listCases, readCase } from './queries';
import type { AmendCase } from './schema';

async function logged(world: World) {
  const ids = await loggedExam(world, { pagesExpected: 0 });
  const input: AmendCase = {
    caseId: ids.caseId, version: 1, kind: 'QME', payerId: world.payerId, physicianId: world.physicianId, locationId: world.locationId, claimNumber: 'GBI-229140', panelNumber: '7731906',
    represented: true, requestedOn: '2026-02-02', claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14' },
  };
  return { ...ids, input };
}

describe('case.amend', () => {
  it('changes facts, claimant and parties in one version, and is found by the new words', async () => {
    const world = await makeWorld();
    const { input } = await logged(world);
    const detail = await amendCase(world.as('assistant'), {
      ...input, adjNumber: 'ADJ18840217', injuredOn: '2024-11-08', bodyParts: 'low back', employer: 'Delta Cold Storage', represented: false,
      claimant: { name: 'José Reyes', bornOn: '1979-08-14', city: 'Fresno' }, parties: [{ contactId: world.payerId, role: 'claims_administrator' }],
    });
    expect(detail).toMatchObject({ version: 2, adjNumber: 'ADJ18840217', injuredOn: '2024-11-08', represented: false, claimant: { name: 'José Reyes', age: 46, city: 'Fresno' } });
    expect(detail.parties).toMatchObject([{ role: 'claims_administrator', name: 'Sierra Pacific Mutual' }]);
    const row = await inPractice(world.practiceId, (tx) => tx.case.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    expect(row.searchText).toContain('jose reyes');
    expect(row.searchText).toContain('delta cold storage');
    const [, event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId }, orderBy: { seq: 'asc' } }));
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'case.amend']);
    expect(JSON.stringify(event)).not.toContain('José');
    expect((event?.data as { changed: string[] }).changed).toEqual(expect.arrayContaining(['adjNumber', 'represented', 'claimant.name']));
  });

  it('carries the focus, the interpreter and the request to the exam ahead: fee and window follow', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, input } = await logged(world);
    const detail = await amendCase(world.as('owner'), { ...input, primaryFocus: 'psychiatry', interpreterLanguage: 'Hmong', requestedOn: '2026-02-10' });
    expect(detail.evaluations[0]).toMatchObject({ feeCode: 'ML201-95-96-93', requestedOn: '2026-02-10', money: { expectedCents: 423_150 } });
    expect(await clockStates(world, caseId)).toEqual(expect.arrayContaining(['appointment.window OPEN', 'appointment.window STOPPED']));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ interpreterLanguage: 'Hmong' });
  });

  it('stops the clocks of the schedule when the case turns out to be private', async () => {
    const world = await makeWorld();
    const { caseId, input } = await logged(world);
    const detail = await amendCase(world.as('owner'), { ...input, kind: 'IME', panelNumber: '', agreementId: world.agreementId });
    expect(detail.evaluations[0]?.money?.expectedCents).toBe(180_000);
    expect((await clockStates(world, caseId)).filter((clock) => clock.endsWith('OPEN'))).toEqual([]);
  });

  it('keeps further injuries and numbered questions; all claim and ADJ numbers are found, the main one stands on the case', async () => {
    const world = await makeWorld();
    const { input, caseId } = await logged(world);
    const detail = await amendCase(world.as('assistant'), {
      ...input, injuredOn: '2023-01-01', injuredThroughOn: '2024-11-08', adjNumber: 'ADJ18840217', furtherInjuries: [{ injuredOn: '2024-03-02', claimNumber: 'GBI-300', adjNumber: 'ADJ99', bodyParts: 'left knee', employer: 'Other Works' }],
      questions: [{ text: 'Is it industrial?', askedBy: 'claims_administrator' }, { text: 'Apportionment?' }],
    });
    expect(detail.injuries).toEqual([
      { injuredOn: '2023-01-01', throughOn: '2024-11-08', claimNumber: 'GBI-229140', adjNumber: 'ADJ18840217', bodyParts: '', employer: '' },
      { injuredOn: '2024-03-02', throughOn: null, claimNumber: 'GBI-300', adjNumber: 'ADJ99', bodyParts: 'left knee', employer: 'Other Works' },
    ]);
    expect(detail).toMatchObject({ claimNumber: 'GBI-229140', injuredOn: '2023-01-01', questions: [{ text: 'Is it industrial?', askedBy: 'claims_administrator' }, { text: 'Apportionment?', askedBy: null }] });
    for (const q of ['gbi300', 'ADJ99', 'GBI-229140', 'other works']) expect((await listCases(world.as('owner'), { q })).cases.map(({ id }) => id), q).toEqual([caseId]);
    const [, event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId }, orderBy: { seq: 'asc' } }));
    expect((event?.data as { changed: string[] }).changed).toEqual(expect.arrayContaining(['injuries', 'questions']));
  });

  it('leaves injuries, questions and jurisdiction as they are when they are left out', async () => {
    const world = await makeWorld();
    const { input } = await logged(world);
    await amendCase(world.as('owner'), { ...input, injuredOn: '2023-01-01', injuredThroughOn: '2023-06-01', furtherInjuries: [{ claimNumber: 'GBI-300' }], questions: [{ text: 'Why?' }] });
    const detail = await amendCase(world.as('owner'), { ...input, version: 2, injuredOn: '2023-01-01', bodyParts: 'neck' });
    expect(detail).toMatchObject({ questions: [{ text: 'Why?' }], injuries: [{ bodyParts: 'neck', throughOn: '2023-06-01' }, { claimNumber: 'GBI-300' }], jurisdiction: 'CA_WC' });
  });

  it('follows the jurisdiction: its notice and its report run, those of the one before end', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: world.agreementId, examOn: '2026-03-20' });
    const facts: Omit<AmendCase, 'version'> = { caseId, kind: 'IME', payerId: world.payerId, physicianId: world.physicianId, locationId: world.locationId, agreementId: world.agreementId, represented: false, requestedOn: '2026-02-02', claimant: { name: 'Gustavo Reyes-Ortiz' } };
    await amendCase(world.as('owner'), { ...facts, version: 1, jurisdiction: 'NY_WC' });
    expect(await clockStates(world, caseId)).toEqual(['ime.ny_notice OPEN']);
    await amendCase(world.as('owner'), { ...facts, version: 2, jurisdiction: 'FL_WC' });
    expect(await clockStates(world, caseId)).toEqual(['ime.fl_notice OPEN', 'ime.ny_notice STOPPED']);
    await markExamined(world.as('owner', { now: new Date('2026-03-20T20:00:00Z') }), { evaluationId, version: 1, examinedOn: '2026-03-20', faceToFaceMinutes: 30 });
    await amendCase(world.as('owner'), { ...facts, version: 3, jurisdiction: 'WA_LI' });
    await amendCase(world.as('owner'), { ...facts, version: 4, jurisdiction: 'CO_WC' });
    expect((await clockStates(world, caseId)).filter((clock) => /report/.test(clock))).toEqual(['ime.co_report OPEN', 'ime.report OPEN', 'ime.wa_report STOPPED']);
  });

  it.each([
    ['an injury in the future', { injuredOn: '2026-03-03' }, 'case.injury_in_future'],
    ['a further injury in the future', { furtherInjuries: [{ injuredOn: '2026-03-03' }] }, 'case.injury_in_future'],
    ['a birth in the future', { claimant: { name: 'X', bornOn: '2026-03-03' } }, 'case.birth_in_future'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    const { input } = await logged(world);
    await expect(amendCase(world.as('owner'), { ...input, ...changed })).rejects.toMatchObject({ rule });
  });

  it('keeps the kind once the exam is over', async () => {
    const world = await makeWorld();
    const { evaluationId, input } = await logged(world);
    await markExamined(world.as('owner'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 30 });
    await expect(amendCase(world.as('owner'), { ...input, kind: 'AME', panelNumber: '' })).rejects.toMatchObject({ rule: 'case.kind_fixed' });
  });

  it('of two who save the same version, one is told what the other stored', async () => {
    const world = await makeWorld();
    const { input } = await logged(world);
    const both = await Promise.allSettled([amendCase(world.as('owner'), { ...input, employer: 'First' }), amendCase(world.as('assistant'), { ...input, employer: 'Second' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    const { employer } = await readCase(world.as('owner'), { caseId: input.caseId });
    expect(refused?.reason.current).toMatchObject({ version: 2, employer, changedBy: expect.stringMatching(/^Test (owner|assistant)$/), changedAt: expect.stringMatching(/^2026-03-02T/) });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { input } = await logged(world);
    await expectForbidden(amendCase, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendCase, input);
    await expectStale(amendCase, world, input);
    const next = await makeWorld();
    await expect(amendCase(world.as('owner'), { ...input, parties: [{ contactId: next.payerId, role: 'other' }] })).rejects.toThrow('not yours to see');
    expect(await readCase(world.as('owner'), { caseId: input.caseId })).toMatchObject({ version: 1, claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: null } });
  });
});
