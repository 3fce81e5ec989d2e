import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, sent, unchanged } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readLetter } from './queries';
import { reviseLetter } from './revise-letter';

describe('letter.revise', () => {
  it('changes words, ways and addresses, adds a copy, and keeps who is due it', async () => {
    const world = await makeWorld();
    const { letter, defenseId } = await drafted(world);
    const given = unchanged(letter);
    const copy = { role: 'employer' as const, name: 'Delta Cold Storage', address: '9 Dock Road\nStockton, CA 95203', method: 'mail' as const };
    const changed = await reviseLetter(world.as('assistant'), { ...given, subject: 'Another subject', recipients: [...given.recipients.map((one) => (one.role === 'claims_administrator' ? { ...one, method: 'fax' as const } : one)), copy] });
    expect(changed).toMatchObject({ subject: 'Another subject', version: 2 });
    expect(changed.recipients.map(({ name, method, required }) => [name, method, required])).toEqual([['Gustavo Reyes-Ortiz', 'mail', true], ['Dana Whitfield', 'mail', true], ['Sierra Pacific Mutual', 'fax', true], ['Harlan Pike LLP', 'mail', true], ['Delta Cold Storage', 'mail', false]]);
    expect(changed.recipients.map(({ id }) => id).slice(0, 4)).toEqual(letter.recipients.map(({ id }) => id));
    expect(changed.recipients[4]).toMatchObject({ side: 'defense', reason: 'Copy' });
    expect(changed.recipients.find(({ contactId }) => contactId === defenseId)).toMatchObject({ required: true, section: '8 CCR 34(a)' });
    expect(await auditedOperations(world.practiceId)).toContain('letter.revise');
    const without = unchanged(changed);
    expect((await reviseLetter(world.as('assistant'), { ...without, recipients: without.recipients.slice(0, 4) })).recipients).toHaveLength(4);
  });

  it('lets one who is due it out with a reason only, and says so', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    const given = unchanged(letter);
    const without = { ...given, recipients: given.recipients.filter(({ role }) => role !== 'defense_attorney') };
    await expect(reviseLetter(world.as('assistant'), without)).rejects.toMatchObject({ rule: 'letter.reason_required' });
    const omitted = await reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, omittedReason: 'Withdrew on March 1' } : one)) });
    expect(omitted.checks).toContainEqual(expect.objectContaining({ code: 'letter.omitted', tone: 'look', detail: 'Withdrew on March 1' }));
    expect(omitted.document.to.map(([name]) => name)).not.toContain('Harlan Pike LLP');
  });

  it.each<[string, (role: string) => boolean, string]>([
    ['the applicant’s side', (role) => role === 'claimant' || role === 'applicant_attorney', 'defense side only'],
    ['the defense side', (role) => role === 'claims_administrator' || role === 'defense_attorney', 'applicant’s side only'],
  ])('stops what leaves out %s, whatever the reasons (LC 4062.3)', async (_label, isLeftOut, says) => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    const given = unchanged(letter);
    const recipients = given.recipients.map((one) => (isLeftOut(one.role) ? { ...one, omittedReason: 'They asked not to get it' } : one));
    await expect(reviseLetter(world.as('assistant'), { ...given, recipients })).rejects.toMatchObject({ rule: 'letter.ex_parte', message: expect.stringContaining(says) });
    expect(await inPractice(world.practiceId, (tx) => tx.letter.findFirstOrThrow({ where: { practiceId: world.practiceId, id: letter.id } }))).toMatchObject({ version: 1 });
  });

  it('stops a copy of a letter outside the dispute to one side, also in disguise', async () => {
    const world = await makeWorld();
    const { letter, attorneyId } = await drafted(world, { kind: 'records_request', facts: { items: ['All'] } });
    const given = unchanged(letter);
    const treater = { role: 'treating_physician' as const, name: 'Rosa Lind MD', address: '1 A Street\nFresno, CA', method: 'mail' as const };
    const alone = await reviseLetter(world.as('assistant'), { ...given, recipients: [treater] });
    expect(alone.recipients).toHaveLength(1);
    for (const disguised of [{ role: 'other' as const, contactId: attorneyId, name: 'A friend', method: 'mail' as const }, { role: 'other' as const, name: 'DANA WHITFIELD', method: 'mail' as const }]) {
      await expect(reviseLetter(world.as('assistant'), { ...unchanged(alone), recipients: [...unchanged(alone).recipients, disguised] })).rejects.toMatchObject({ rule: 'letter.ex_parte' });
    }
  });

  it('lets e-mail be chosen where that party agreed in writing, never for an unrepresented worker or the notice', async () => {
    const world = await makeWorld();
    const { letter, caseId } = await drafted(world, { kind: 'no_show_notice' });
    const given = unchanged(letter);
    const byEmail = (role: string) => ({ ...given, recipients: given.recipients.map((one) => (one.role === role ? { ...one, method: 'email' as const } : one)) });
    await expect(reviseLetter(world.as('assistant'), byEmail('defense_attorney'))).rejects.toMatchObject({ rule: 'letter.email_not_agreed', message: expect.stringContaining('8 CCR 36.7') });
    await inPractice(world.practiceId, async (tx) => {
      await tx.electronicService.create({ data: { practiceId: world.practiceId, caseId, role: 'defense_attorney', email: 'agreed@pike.example', agreedOn: new Date('2026-02-01') } });
      await tx.electronicService.create({ data: { practiceId: world.practiceId, caseId, role: 'claimant', email: 'worker@mail.example', agreedOn: new Date('2026-02-01') } });
      await tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { represented: false } });
    });
    const changed = await reviseLetter(world.as('assistant'), byEmail('defense_attorney'));
    expect(changed.recipients.find(({ role }) => role === 'defense_attorney')).toMatchObject({ method: 'email', email: 'agreed@pike.example' });
    await expect(reviseLetter(world.as('assistant'), { ...byEmail('claimant'), version: changed.version })).rejects.toMatchObject({ rule: 'letter.email_not_agreed', message: expect.stringContaining('unrepresented') });
  });

  it('takes in whoever came to the case since, as due', async () => {
    const world = await makeWorld();
    const { letter, caseId } = await drafted(world);
    await inPractice(world.practiceId, async (tx) => {
      const { id } = await tx.contact.create({ data: { practiceId: world.practiceId, name: 'Second Counsel', searchName: 'second counsel', roles: ['defense_attorney'], street: '2 B Street', city: 'Fresno', state: 'CA' } });
      await tx.caseParty.create({ data: { practiceId: world.practiceId, caseId, contactId: id, role: 'defense_attorney' } });
    });
    const { added, checks } = await readLetter(world.as('assistant'), { letterId: letter.id });
    expect(added).toMatchObject([{ name: 'Second Counsel', role: 'defense_attorney', required: true }]);
    expect(checks[0]).toMatchObject({ code: 'letter.recipient_not_on_it', tone: 'block' });
    const [one] = added;
    const given = unchanged(letter);
    const changed = await reviseLetter(world.as('assistant'), { ...given, recipients: [...given.recipients, { role: 'defense_attorney', contactId: one?.contactId as never, name: one?.name ?? '', address: one?.address, method: 'mail' }] });
    expect(changed).toMatchObject({ added: [], recipients: expect.arrayContaining([expect.objectContaining({ name: 'Second Counsel', required: true, section: '8 CCR 34(a)' })]) });
  });

  it('leaves a letter that went out as it went; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    await expect(reviseLetter(world.as('owner'), { ...unchanged(letter), body: 'Other words' })).rejects.toMatchObject({ rule: 'letter.sent' });
    const other = await makeWorld();
    const { letter: draft } = await drafted(other);
    await expectForbidden(reviseLetter, other, unchanged(draft), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(reviseLetter, unchanged(draft));
    await expectStale(reviseLetter, other, unchanged(draft));
  });
});
