import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { aContact, aReferral, aTie, referralRow, wholeIme, wholePanel } from '../../test/referrals';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { decideConflict } from '../conflicts/decide-conflict';
import { acceptReferral } from './accept-referral';
import { amendReferral } from './amend-referral';
import { readReferral } from './queries';
import { receiveReferral } from './receive-referral';

function caseOf(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { claimant: true, evaluations: true, parties: { orderBy: { id: 'asc' } }, injuries: { orderBy: { position: 'asc' } }, issues: { orderBy: { position: 'asc' } }, panels: { include: { members: true } }, letters: true } }));
}

describe('referral.accept', () => {
  it('makes a panel referral a case: claimant, injuries, questions, parties, panel, and an exam that is asked for', async () => {
    const world = await makeWorld();
    const attorney = await aContact(world, 'Delgado Hart LLP', { roles: ['applicant_attorney'] });
    const { id } = await aReferral(world, { requesterId: attorney, requesterRole: 'applicant_attorney' });
    const accepted = await acceptReferral(world.as('assistant'), { referralId: id, version: 1 });
    const made = await caseOf(world, accepted.caseId);
    expect(made).toMatchObject({
      kind: 'QME', number: accepted.caseNumber, claimNumber: 'GBI-229140', adjNumber: 'ADJ18840217', bodyParts: 'low back', panelNumber: '7731906', represented: true, jurisdiction: 'CA_WC', employer: 'Delta Cold Storage',
      claimant: { name: 'Gustavo Reyes-Ortiz', street: '1200 K Street', city: 'Sacramento' }, evaluations: [{ id: accepted.evaluationId, state: 'REQUESTED', kind: 'COMPREHENSIVE', pagesExpected: 800 }],
    });
    expect(made.evaluations[0]?.requestedOn).toEqual(new Date('2026-02-26'));
    expect(made.injuries.map(({ claimNumber }) => claimNumber)).toEqual(['GBI-229140', 'GBI-229141']);
    expect(made.issues.map(({ position, text }) => `${position} ${text}`)).toEqual(['1 Is the injury industrial?', '2 Has the worker reached permanent and stationary status?']);
    expect(made.parties.map(({ contactId, role }) => [contactId, role])).toEqual([[attorney, 'applicant_attorney']]);
    expect(made.panels).toMatchObject([{ id: accepted.panelId, number: '7731906', specialtyCode: 'MOS', state: 'ISSUED' }]);
    expect(made.searchText).toContain('gbi229141');
    expect(await clockStates(world, accepted.caseId)).toEqual(expect.arrayContaining(['appointment.window OPEN', 'panel.strike OPEN']));
    expect(accepted.letterId).toBeNull();
    expect(await referralRow(world, id)).toMatchObject({ state: 'ACCEPTED', caseId: accepted.caseId, claimantId: made.claimantId, version: 2, conflictChecks: [{ outcome: 'clear' }] });
    expect(await auditedOperations(world.practiceId)).toEqual(['referral.receive', 'referral.accept', 'referral.accept', 'referral.accept']);
  });

  it('makes an IME a case under its jurisdiction, and quotes the agreement in the letter', async () => {
    const world = await makeWorld();
    const { id } = await receiveReferral(world.as('assistant'), wholeIme(world));
    const accepted = await acceptReferral(world.as('assistant'), { referralId: id, version: 1 });
    const made = await caseOf(world, accepted.caseId);
    expect(made).toMatchObject({ kind: 'IME', jurisdiction: 'NY_WC', agreementId: world.agreementId, panels: [] });
    expect(made.letters).toMatchObject([{ id: accepted.letterId, kind: 'referral_acceptance', state: 'DRAFT', referralId: id }]);
    expect(made.letters[0]?.body).toContain('$1,800.00');
  });

  it('takes a claimant who is known, and fills in only what was not', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, { claimant: { name: 'G. Reyes', bornOn: '1980-01-01' }, claimNumber: 'OTHER-1' });
    const { claimantId } = await caseOf(world, caseId);
    const { id, version } = await aReferral(world, { claimantId });
    await decideConflict(world.as('owner'), { referralId: id, version, outcome: 'no_conflict', reason: 'Our own earlier panel case' });
    const accepted = await acceptReferral(world.as('owner'), { referralId: id, version: 1 });
    expect((await caseOf(world, accepted.caseId)).claimant).toMatchObject({ id: claimantId, name: 'G. Reyes', bornOn: new Date('1980-01-01'), city: 'Sacramento' });
  });

  it.each([
    ['nobody said whether the worker is represented', { represented: null }, 'referral.needs_represented'],
    ['no physician', { physicianId: null }, 'referral.needs_physicianId'],
    ['no payer', { payerId: null }, 'referral.needs_payerId'],
    ['an IME without an agreement', { kind: 'IME' as const, panelNumber: '', panelSpecialty: '' as const, panelIssuedOn: null }, 'referral.needs_agreementId'],
    ['an AME of an unrepresented worker', { kind: 'AME' as const, panelNumber: '', panelSpecialty: '' as const, panelIssuedOn: null, represented: false }, 'referral.ame_unrepresented'],
  ])('refuses %s, and says what to do', async (_label, over, rule) => {
    const world = await makeWorld();
    const { id, obstacles } = await aReferral(world, over);
    expect(obstacles[0]?.rule).toBe(rule);
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule });
    expect((await referralRow(world, id)).state).toBe('RECEIVED');
  });

  it('refuses an agreement that is not in force on the day, and a physician who takes no new cases', async () => {
    const world = await makeWorld();
    const change = (table: 'feeAgreement' | 'physician', id: string, data: object) => inPractice(world.practiceId, (tx) => (tx[table] as { update: (args: object) => Promise<unknown> }).update({ where: { practiceId_id: { practiceId: world.practiceId, id } }, data }));
    const { id } = await receiveReferral(world.as('owner'), wholeIme(world, { appointmentAskedOn: null }));
    await change('feeAgreement', world.agreementId, { expiresOn: new Date('2026-02-01') });
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'agreement.not_in_force' });
    await change('feeAgreement', world.agreementId, { expiresOn: null });
    await change('physician', world.physicianId, { active: false });
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'referral.physician_inactive' });
  });

  it('refuses while a possible conflict is undecided, and again when something new is found after the decision', async () => {
    const world = await makeWorld();
    await aTie(world, 'Delta Cold Storage, Inc.', 'professional');
    const { id } = await aReferral(world);
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'referral.conflict_undecided' });
    await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'no_conflict', reason: 'A lecture in 2019' });
    await aTie(world, 'Reyes Ortiz, Gustavo', 'family');
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'referral.conflict_undecided' });
    await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'no_conflict', reason: 'A namesake' });
    await acceptReferral(world.as('owner'), { referralId: id, version: 1 });
  });

  it('8 CCR 41.5: what must be disclosed runs its five business days on the case, from the day it was known', async () => {
    const world = await makeWorld();
    await aTie(world, 'Delta Cold Storage', 'professional');
    const { id } = await aReferral(world);
    const { letterId } = await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'disclosed', reason: 'Taught a course there' });
    const later = new Date('2026-03-04T18:00:00.000Z');
    const { caseId } = await acceptReferral(world.as('owner', { now: later }), { referralId: id, version: 1 });
    const [clock] = await inPractice(world.practiceId, (tx) => tx.clock.findMany({ where: { practiceId: world.practiceId, caseId, rule: 'conflict.disclosure' } }));
    expect(clock).toMatchObject({ state: 'OPEN', triggerOn: new Date('2026-03-02'), strictOn: new Date('2026-03-09') });
    expect((await caseOf(world, caseId)).letters).toMatchObject([{ id: letterId, kind: 'conflict_disclosure', caseId }]);
  });

  it('does not accept once a disqualified physician was decided, until somebody decides anew', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await inPractice(world.practiceId, (tx) => tx.conflictCheck.create({ data: { practiceId: world.practiceId, referralId: id, outcome: 'disqualified', matches: [], decidedAt: new Date('2026-03-01T18:00:00Z') } }));
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'referral.disqualified' });
  });

  it('takes work into a case of the same claimant: questions, injuries and parties come after what is there', async () => {
    const world = await makeWorld();
    const { id: first } = await aReferral(world);
    const { caseId } = await acceptReferral(world.as('owner'), { referralId: first, version: 1 });
    const { claimantId } = await caseOf(world, caseId);
    const attorney = await aContact(world, 'Hart', { roles: ['defense_attorney'] });
    const again = await aReferral(world, {
      claimantId, panelNumber: '', panelSpecialty: '', panelIssuedOn: null, physicianId: null, payerId: null, represented: null, channel: 'mail', appointmentAskedOn: '2026-03-01', parties: [{ contactId: attorney, role: 'defense_attorney' }],
      injuries: [{ claimNumber: 'gbi 229140' }, { claimNumber: 'NEW-3', bodyParts: 'left knee' }], questions: [{ text: 'Please review the new MRI.' }],
    });
    await decideConflict(world.as('owner'), { referralId: again.id, version: 1, outcome: 'no_conflict', reason: 'The same case' });
    const accepted = await acceptReferral(world.as('owner'), { referralId: again.id, version: 1, into: { caseId, kind: 'SUPPLEMENTAL' } });
    expect(accepted).toMatchObject({ caseId, letterId: null, panelId: null });
    const joined = await caseOf(world, caseId);
    expect(joined.evaluations.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['COMPREHENSIVE REQUESTED', 'SUPPLEMENTAL REQUESTED']);
    expect(joined.injuries.map(({ claimNumber }) => claimNumber)).toEqual(['GBI-229140', 'GBI-229141', 'NEW-3']);
    expect(joined.issues.map(({ position, text }) => [position, text]).at(-1)).toEqual([3, 'Please review the new MRI.']);
    expect(joined.parties.map(({ role }) => role)).toEqual(['defense_attorney']);
    expect(joined).toMatchObject({ claimNumber: 'GBI-229140', version: 2 });
    expect(await clockStates(world, caseId)).toContain('report.supplemental OPEN');
  });

  it.each([
    ['another claimant’s case', { claimant: { name: 'Hannah Kowalczyk' }, claimNumber: 'K-1' }, true, 'referral.other_claimant'],
    ['a case of another kind', { kind: 'AME' as const, panelNumber: '' }, false, 'referral.other_kind'],
  ])('refuses %s', async (_label, logged, named, rule) => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world, logged);
    const { claimantId } = named ? await caseOf(world, (await loggedExam(world)).caseId) : { claimantId: null };
    const { id, conflictMatches } = await aReferral(world, { claimantId });
    if (conflictMatches.length > 0) await decideConflict(world.as('owner'), { referralId: id, version: 1, outcome: 'no_conflict', reason: 'Known' });
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1, into: { caseId, kind: 'EXAM' } })).rejects.toMatchObject({ rule });
  });

  it('refuses a panel that another case has, and opens nothing', async () => {
    const world = await makeWorld();
    const { id: first } = await aReferral(world);
    await acceptReferral(world.as('owner'), { referralId: first, version: 1 });
    const { id } = await aReferral(world, { claimantName: 'Hannah Kowalczyk', bornOn: null, injuries: [{ claimNumber: 'K-1' }] });
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 1 })).rejects.toMatchObject({ rule: 'panel.number_taken' });
    expect((await referralRow(world, id)).state).toBe('RECEIVED');
    expect(await inPractice(world.practiceId, (tx) => tx.case.count({ where: { practiceId: world.practiceId } }))).toBe(1);
  });

  it('of two who accept at once one wins; the other is told what is stored now', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const both = await Promise.allSettled([acceptReferral(world.as('owner'), { referralId: id, version: 1 }), acceptReferral(world.as('assistant'), { referralId: id, version: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused?.reason.current).toMatchObject({ state: 'ACCEPTED', version: 2, case: { number: 1 } });
    expect(await inPractice(world.practiceId, (tx) => tx.case.count({ where: { practiceId: world.practiceId } }))).toBe(1);
  });

  it('accepts once for a double click under one key', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    const ctx = world.as('owner', { idempotencyKey: 'accept-once' });
    const [first, second] = await Promise.all([acceptReferral(ctx, { referralId: id, version: 1 }), acceptReferral(ctx, { referralId: id, version: 1 })]);
    expect(second).toEqual(first);
  });

  it('accepts no referral twice', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    await acceptReferral(world.as('owner'), { referralId: id, version: 1 });
    await expect(acceptReferral(world.as('owner'), { referralId: id, version: 2 })).rejects.toMatchObject({ rule: 'referral.transition' });
    expect((await readReferral(world.as('owner'), { referralId: id })).acts).toEqual([]);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id } = await aReferral(world);
    const input = { referralId: id, version: 1 };
    await expectForbidden(acceptReferral, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(acceptReferral, input);
    await expectStale(acceptReferral, world, input);
    const foreign = await loggedExam(other);
    await expect(acceptReferral(world.as('owner'), { ...input, into: { caseId: foreign.caseId, kind: 'EXAM' } })).rejects.toThrow('not yours to see');
    expect(await referralRow(world, id)).toMatchObject({ state: 'RECEIVED', caseId: null });
    await amendReferral(world.as('owner'), { ...wholePanel(world), ...input });
  });
});
