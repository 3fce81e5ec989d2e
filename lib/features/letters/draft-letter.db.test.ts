import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { addressedExam, drafted } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { draftLetter } from './draft-letter';
import { readLetter } from './queries';

describe('letter.draft', () => {
  it('fills the wording, computes the recipients, and has nothing to mend where all is known', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    expect(letter).toMatchObject({ number: 1, state: 'DRAFT', kind: 'appointment_notice', gaps: [], added: [], missing: [], template: null, createdByName: 'Test assistant', acts: ['revise', 'discard', 'send'] });
    expect(letter.recipients.map(({ name, role, method, required, section }) => [name, role, method, required, section])).toEqual([
      ['Gustavo Reyes-Ortiz', 'claimant', 'mail', true, '8 CCR 34(a)'],
      ['Dana Whitfield', 'applicant_attorney', 'mail', true, '8 CCR 34(a)'],
      ['Sierra Pacific Mutual', 'claims_administrator', 'mail', true, '8 CCR 34(a)'],
      ['Harlan Pike LLP', 'defense_attorney', 'mail', true, '8 CCR 34(a)'],
    ]);
    expect(letter.checks.filter(({ tone }) => tone === 'block')).toEqual([]);
    expect(letter.clock).toMatchObject({ rule: 'appointment.notice', strictOn: '2026-03-06' });
    expect(letter.document).toMatchObject({ isDraft: true, proof: null, by: ['By mail', 'By mail', 'By mail', 'By mail'] });
    expect(await auditedOperations(world.practiceId)).toContain('letter.draft');
  });

  it('says what is missing: values, a letterhead, addresses, the attorney', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world, { examOn: '2026-03-24' });
    const { id } = await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId });
    const letter = await readLetter(world.as('assistant'), { letterId: id });
    expect(letter.gaps).toEqual(expect.arrayContaining(['time of the appointment', 'practice’s phone', 'applicant attorney’s name']));
    expect(letter.missing).toMatchObject([{ role: 'applicant_attorney', says: 'Represented, but no applicant attorney is on the case.' }]);
    expect(letter.checks.map(({ code }) => code)).toEqual(expect.arrayContaining(['letter.gaps', 'letter.letterhead', 'letter.unreachable', 'letter.recipient_missing', 'letter.form']));
  });

  it('has one effect for one key', async () => {
    const world = await makeWorld();
    const { evaluationId } = await addressedExam(world);
    const idempotencyKey = randomUUID();
    const [first, again] = [await draftLetter(world.as('assistant', { idempotencyKey }), { kind: 'appointment_notice', evaluationId }), await draftLetter(world.as('assistant', { idempotencyKey }), { kind: 'appointment_notice', evaluationId })];
    expect(again).toEqual(first);
    expect(await inPractice(world.practiceId, (tx) => tx.letter.count({ where: { practiceId: world.practiceId } }))).toBe(1);
  });

  it.each([
    ['an appointment letter without an appointment', { kind: 'appointment_notice' as const }, /which evaluation/],
    ['a decline of nothing', { kind: 'referral_decline' as const }, /which referral/],
    ['an absence of nobody', { kind: 'unavailability_notice' as const }, /which absence/],
  ])('refuses %s', async (_label, input, says) => {
    const world = await makeWorld();
    await expect(draftLetter(world.as('owner'), input)).rejects.toMatchObject({ rule: 'letter.needs_subject', message: expect.stringMatching(says) });
  });

  it('tells the Medical Unit of an absence, with the physician alone', async () => {
    const world = await makeWorld();
    const absence = { physicianId: world.physicianId, startsOn: '2026-06-01', endsOn: '2026-06-30', exams: ['June 9, 2026: will be completed'] };
    const { id } = await draftLetter(world.as('owner'), { kind: 'unavailability_notice', facts: { reason: 'Surgery', absence } });
    const letter = await readLetter(world.as('owner'), { letterId: id });
    expect(letter).toMatchObject({ case: null, recipients: [], missing: [{ role: 'dwc' }], subject: 'Unavailability of Elena Marsh, MD from June 1, 2026' });
    expect(letter.body).toContain('Length: 30 days');
    await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name: 'DWC Medical Unit', searchName: 'dwc medical unit', roles: ['dwc'], street: 'PO Box 1', city: 'Oakland', state: 'CA' } }));
    expect((await readLetter(world.as('owner'), { letterId: id })).added).toMatchObject([{ role: 'dwc', name: 'DWC Medical Unit' }]);
  });

  it('asks a treating physician, or the parties where no interpreter’s office is known', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId, letter } = await drafted(world, { kind: 'interpreter_request' });
    expect(letter.recipients.map(({ role }) => role)).toEqual(['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney']);
    const treater = await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name: 'Rosa Lind MD', searchName: 'rosa lind md', roles: ['treating_physician'] } }));
    const { id } = await draftLetter(world.as('assistant'), { kind: 'records_request', caseId, evaluationId, facts: { items: ['All records'], toContactIds: [treater.id] } });
    expect(await readLetter(world.as('assistant'), { letterId: id })).toMatchObject({ recipients: [{ role: 'treating_physician', name: 'Rosa Lind MD', side: null, problem: 'No mailing address is known.' }] });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await addressedExam(world);
    await expectForbidden(draftLetter, world, { kind: 'appointment_notice', evaluationId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(draftLetter, { kind: 'appointment_notice', evaluationId });
    expect(await inPractice(world.practiceId, (tx) => tx.letter.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
