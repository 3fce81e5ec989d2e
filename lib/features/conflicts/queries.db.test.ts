import { describe, expect, it } from 'vitest';
import { expectForbidden, loggedExam } from '../../test/cases';
import { aContact, aReferral, aTie } from '../../test/referrals';
import { inPractice, makeWorld } from '../../test/world';
import { checkConflict } from './queries';

describe('conflict.check', () => {
  it('finds nothing where nothing is, and says so', async () => {
    const world = await makeWorld();
    const { id } = await aReferral(world);
    expect(await checkConflict(world.as('assistant'), { referralId: id })).toEqual({ matches: [], decisions: [], undecided: false });
  });

  it('finds the claimant whom we saw before for another, by name and birth, by claim number, and by id', async () => {
    const world = await makeWorld();
    await loggedExam(world, { kind: 'IME', panelNumber: '', payer: { name: 'Northstar Disability' }, claimant: { name: 'Ortiz-Reyes, Gustávo', bornOn: '1979-08-14' }, claimNumber: 'N-1' });
    await loggedExam(world, { claimant: { name: 'Somebody Else' }, claimNumber: 'GBI229140' });
    const { conflictMatches } = await aReferral(world);
    expect(conflictMatches.map(({ what, sureness, severity, why }) => [what, sureness, severity, why])).toEqual([
      ['seen_before', 'same', 'disclose', 'Same name, same date of birth: seen by Elena Marsh before, in a case that Northstar Disability asked for, who is not named in this matter.'],
      ['seen_before', 'likely', 'note', 'Same claim number: seen by Elena Marsh before, in a case that Sierra Pacific Mutual asked for, who is named in this matter too.'],
    ]);
  });

  it('finds a firm that paid us before under another spelling, and one that was on the other side; an organisation stands behind its people', async () => {
    const world = await makeWorld();
    await loggedExam(world, { kind: 'EXPERT_WITNESS', panelNumber: '', payer: { name: 'Law Offices of Hart & Delgado' }, claimant: { name: 'Ana Probe' }, claimNumber: 'E-1' });
    const other = await loggedExam(world, { kind: 'EXPERT_WITNESS', panelNumber: '', payer: { name: 'Whitmore Partners' }, claimant: { name: 'Ben Probe' }, claimNumber: 'E-2' });
    const opposing = await aContact(world, 'Kowalczyk Legal');
    await inPractice(world.practiceId, (tx) => tx.caseParty.create({ data: { practiceId: world.practiceId, caseId: other.caseId, contactId: opposing, role: 'defense_attorney' } }));
    const firm = await aContact(world, 'Delgado Hart LLP');
    const lawyer = await aContact(world, 'Rosa Delgado', { organisationId: firm });
    const { conflictMatches } = await aReferral(world, { parties: [{ contactId: lawyer, role: 'defense_attorney' }, { contactId: opposing, role: 'applicant_attorney' }] });
    expect(conflictMatches.map(({ what, who, sureness }) => [what, who, sureness])).toEqual([
      ['retained_before', 'Delgado Hart LLP', 'same'],
      ['opposed_before', 'Kowalczyk Legal', 'same'],
    ]);
  });

  it('looks at a case by its own parties, and not at itself', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    expect((await checkConflict(world.as('owner'), { caseId })).matches).toEqual([]);
    await aTie(world, 'Sierra Pacific Mutual Insurance Company', 'financial');
    expect(await checkConflict(world.as('owner'), { caseId })).toMatchObject({ undecided: true, matches: [{ what: 'interest', role: 'payer', severity: 'disqualifying' }] });
  });

  it('forbidden role, practice next door; what next door knows is not found here; the look is in the access log', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await loggedExam(other, { kind: 'IME', panelNumber: '', claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: '1979-08-14' } });
    await aTie(other, 'Delta Cold Storage');
    const { id, conflictMatches } = await aReferral(world);
    expect(conflictMatches).toEqual([]);
    await expectForbidden(checkConflict, world, { referralId: id }, ['reviewer', 'biller', 'viewer']);
    await expect(checkConflict(other.as('owner'), { referralId: id })).rejects.toThrow('not yours to see');
    await checkConflict(world.as('owner'), { referralId: id });
    expect(await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId } }))).toMatchObject([{ operation: 'conflict.check', subjectKind: 'referral', subjectId: id }]);
  });
});
