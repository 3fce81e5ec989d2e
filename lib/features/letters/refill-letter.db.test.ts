import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, sent, unchanged } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { refillLetter } from './refill-letter';
import { reviseLetter } from './revise-letter';

describe('letter.refill', () => {
  it('takes in what the case knows now, other facts, and whoever came to it; copies stay', async () => {
    const world = await makeWorld();
    const { letter, caseId, evaluationId } = await drafted(world);
    const given = unchanged(letter);
    const withCopy = await reviseLetter(world.as('assistant'), { ...given, body: 'By hand', recipients: [...given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, omittedReason: 'Withdrew' } : one)), { role: 'other', name: 'Court clerk', address: '1 Court\nFresno, CA', method: 'mail' }] });
    await inPractice(world.practiceId, async (tx) => {
      await tx.evaluation.update({ where: { practiceId_id: { practiceId: world.practiceId, id: evaluationId } }, data: { scheduledOn: new Date('2026-03-31') } });
      const { id } = await tx.contact.create({ data: { practiceId: world.practiceId, name: 'Second Counsel', searchName: 'second counsel', street: '2 B Street', city: 'Fresno', state: 'CA' } });
      await tx.caseParty.create({ data: { practiceId: world.practiceId, caseId, contactId: id, role: 'defense_attorney' } });
    });
    const after = await refillLetter(world.as('assistant'), { letterId: letter.id, version: withCopy.version });
    expect(after).toMatchObject({ subject: 'Notice of appointment on Tuesday, March 31, 2026', added: [], version: 3 });
    expect(after.recipients.map(({ name, omittedReason, required }) => [name, omittedReason, required])).toEqual([['Gustavo Reyes-Ortiz', '', true], ['Dana Whitfield', '', true], ['Sierra Pacific Mutual', '', true], ['Harlan Pike LLP', 'Withdrew', true], ['Second Counsel', '', true], ['Court clerk', '', false]]);
    expect(await auditedOperations(world.practiceId)).toContain('letter.refill');
  });

  it('fills from another wording and with other facts', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world, { kind: 'not_seen_notice', facts: { reason: 'The interpreter did not come.' } });
    expect(letter.body).toContain('What happened: The interpreter did not come.');
    const { practiceId } = world;
    const templateId = await inPractice(practiceId, async (tx) => {
      const { id } = await tx.letterTemplate.create({ data: { practiceId, kind: 'not_seen_notice', name: 'Short' } });
      await tx.letterTemplateVersion.create({ data: { practiceId, templateId: id, number: 1, subject: 'Not seen', body: 'Because: {{reason}}' } });
      return id;
    });
    const short = await refillLetter(world.as('assistant'), { letterId: letter.id, version: 1, templateId: templateId as never, facts: { reason: 'Another reason.' } });
    expect(short).toMatchObject({ body: 'Because: Another reason.', template: { name: 'Short', number: 1 }, facts: { reason: 'Another reason.' } });
    expect((await refillLetter(world.as('assistant'), { letterId: letter.id, version: 2, templateId: null })).template).toBeNull();
  });

  it('refuses what went out; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    await expect(refillLetter(world.as('owner'), { letterId: letter.id, version: letter.version })).rejects.toMatchObject({ rule: 'letter.sent' });
    const other = await makeWorld();
    const { letter: draft } = await drafted(other);
    await expectForbidden(refillLetter, other, { letterId: draft.id, version: 1 }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(refillLetter, { letterId: draft.id, version: 1 });
    await expectStale(refillLetter, other, { letterId: draft.id, version: 1 });
  });
});
