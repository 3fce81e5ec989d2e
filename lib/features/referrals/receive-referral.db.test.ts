import { describe, expect, it } from 'vitest';
import { expectForbidden } from '../../test/cases';
import { aContact, aReferral, referralRow, wholePanel } from '../../test/referrals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { receiveReferral } from './receive-referral';

const bare = { kind: 'QME', receivedOn: '2026-03-01', channel: 'phone', claimantName: 'Hannah Kowalczyk' } as const;

describe('referral.receive', () => {
  it('keeps a panel as it came: injuries, questions, parties, and nothing about patients in the audit', async () => {
    const world = await makeWorld();
    const attorney = await aContact(world, 'Delgado Hart LLP', { roles: ['applicant_attorney'] });
    const detail = await receiveReferral(world.as('assistant'), wholePanel(world, { parties: [{ contactId: attorney, role: 'applicant_attorney' }] }));
    expect(detail).toMatchObject({ number: 1, state: 'RECEIVED', kind: 'QME', jurisdiction: 'CA_WC', claimantName: 'Gustavo Reyes-Ortiz', age: 46, represented: true, lacking: [], obstacles: [], acts: ['amend', 'request_information', 'accept', 'decline'], version: 1 });
    expect(detail.injuries.map(({ claimNumber, throughOn }) => [claimNumber, throughOn])).toEqual([['GBI-229140', null], ['GBI-229141', '2024-11-08']]);
    expect(detail.questions.map(({ text, askedBy }) => [text, askedBy])).toEqual([['Is the injury industrial?', 'claims_administrator'], ['Has the worker reached permanent and stationary status?', null]]);
    expect(detail.parties).toMatchObject([{ role: 'applicant_attorney', name: 'Delgado Hart LLP' }]);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
    expect(event).toMatchObject({ operation: 'referral.receive', subjectKind: 'referral', subjectId: detail.id });
    expect(JSON.stringify(event)).not.toMatch(/Gustavo|GBI/);
  });

  it('needs only kind, day, channel and a name, and says what the rest is needed for', async () => {
    const world = await makeWorld();
    const detail = await receiveReferral(world.as('owner'), bare);
    expect(detail.lacking.filter(({ neededFor }) => neededFor === 'accept').map(({ field }) => field)).toEqual(['represented', 'physicianId', 'payerId']);
    expect(detail.obstacles.map(({ rule }) => rule)).toEqual(['referral.needs_represented', 'referral.needs_physicianId', 'referral.needs_payerId']);
    expect(await referralRow(world, detail.id)).toMatchObject({ jurisdiction: 'CA_WC', represented: null, searchName: 'hannah kowalczyk' });
  });

  it('takes private work for work by agreement unless a jurisdiction is said', async () => {
    const world = await makeWorld();
    expect((await receiveReferral(world.as('owner'), { ...bare, kind: 'IME' })).jurisdiction).toBe('NONE');
    expect((await receiveReferral(world.as('owner'), { ...bare, kind: 'IME', jurisdiction: 'NY_WC' })).jurisdiction).toBe('NY_WC');
    expect((await receiveReferral(world.as('owner'), { ...bare, jurisdiction: 'NY_WC' })).jurisdiction).toBe('CA_WC');
  });

  it('says who and what may be the same: a claimant of ours, and the same panel that came by fax before', async () => {
    const world = await makeWorld();
    const first = await aReferral(world);
    const again = await aReferral(world, { claimantName: 'Ortiz Reyes Gustavo', channel: 'mail' });
    expect(again.duplicates.referrals).toMatchObject([{ id: first.id, why: 'Same panel number' }]);
  });

  it('is written once for a double click, numbers without a gap', async () => {
    const world = await makeWorld();
    const ctx = world.as('owner', { idempotencyKey: 'one-submit' });
    const [first, second] = await Promise.all([receiveReferral(ctx, bare), receiveReferral(ctx, bare)]);
    expect(second.id).toBe(first.id);
    const numbers = (await Promise.all([1, 2, 3].map(() => receiveReferral(world.as('owner'), bare)))).map(({ number }) => number);
    expect(numbers.sort()).toEqual([2, 3, 4]);
  });

  it('takes the survivor of a contact that was merged', async () => {
    const world = await makeWorld();
    const duplicate = await aContact(world, 'Sierra Pac.');
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: duplicate } }, data: { mergedIntoId: world.payerId } }));
    const detail = await aReferral(world, { payerId: duplicate, requesterId: duplicate, parties: [{ contactId: duplicate, role: 'claims_administrator' }] });
    expect([detail.payer?.id, detail.requester?.id, detail.parties[0]?.contactId]).toEqual([world.payerId, world.payerId, world.payerId]);
  });

  it.each([
    ['a panel number on an IME', { kind: 'IME' as const, panelNumber: '7731906' }, 'panelNumber'],
    ['a panel number of 6 digits', { panelNumber: '773190' }, 'panelNumber'],
    ['a fee agreement on a panel', { agreementId: crypto.randomUUID() }, 'agreementId'],
    ['a trauma that ends before it begins', { injuries: [{ injuredOn: '2024-01-02', throughOn: '2024-01-01' }] }, 'injuries'],
    ['a claimant without a name', { claimantName: '  ' }, 'claimantName'],
    ['a channel nobody has', { channel: 'pigeon' as 'fax' }, 'channel'],
  ])('refuses %s at its field', async (_label, changed, field) => {
    const world = await makeWorld();
    await expect(receiveReferral(world.as('owner'), { ...bare, ...changed })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: expect.arrayContaining([field]) })] });
  });

  it.each([
    ['a day of receipt in the future', { receivedOn: '2026-03-03' }, 'referral.in_future'],
    ['a panel issued tomorrow', { panelIssuedOn: '2026-03-03' }, 'referral.in_future'],
    ['an injury tomorrow', { injuries: [{ injuredOn: '2026-03-03' }] }, 'referral.in_future'],
    ['a birth tomorrow', { bornOn: '2026-03-03' }, 'referral.in_future'],
    ['a day of need that is a slip', { neededBy: '2062-03-03' }, 'evaluation.date_out_of_range'],
  ])('refuses %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    await expect(receiveReferral(world.as('owner'), { ...bare, ...changed })).rejects.toMatchObject({ rule });
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await expectForbidden(receiveReferral, world, bare, ['reviewer', 'biller', 'viewer']);
    for (const foreign of [{ payerId: other.payerId }, { requesterId: other.payerId }, { physicianId: other.physicianId }, { locationId: other.locationId }, { kind: 'IME' as const, agreementId: other.agreementId }, { parties: [{ contactId: other.payerId, role: 'other' as const }] }]) {
      await expect(receiveReferral(world.as('owner'), { ...bare, ...foreign })).rejects.toThrow('not yours to see');
    }
    expect(await auditedOperations(world.practiceId)).toEqual([]);
  });
});
