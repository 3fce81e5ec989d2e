import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectUnknownNextDoor } from '../../test/cases';
import { addressedExam, asServed, drafted, sent, unchanged } from '../../test/letters';
import { emailed } from '../../test/mails';
import { inPractice, makeWorld } from '../../test/world';
import { draftLetter } from './draft-letter';
import { findRecipients, listLetters, printLetter, readLetter } from './queries';
import { proveLetter } from './prove-letter';
import { reviseLetter } from './revise-letter';
import { sendLetter } from './send-letter';
import { voidLetter } from './void-letter';

describe('letter.list', () => {
  it('tells drafts, what is to print, to prove, sent, failed and void apart', async () => {
    const world = await makeWorld();
    const { letter, evaluationId, caseId } = await drafted(world);
    const list = (show: Parameters<typeof listLetters>[1]['show']) => listLetters(world.as('reviewer'), { show });
    expect((await list('to_print')).rows).toMatchObject([{ id: letter.id, incomplete: false, caseNumber: 1, claimantName: 'Gustavo Reyes-Ortiz', dueOn: '2026-03-06', createdByName: 'Test assistant', recipients: [{ role: 'claimant', method: 'mail', proven: false }, {}, {}, {}] }]);
    const gap = await draftLetter(world.as('assistant'), { kind: 'not_seen_notice', evaluationId });
    expect((await list('drafts')).rows.map(({ id, incomplete }) => [id, incomplete])).toEqual([[gap.id, true], [letter.id, false]]);
    expect((await list('to_print')).rows.map(({ id }) => id)).toEqual([letter.id]);
    const out = await sendLetter(world.as('assistant'), asServed(letter));
    expect((await list('to_prove')).rows.map(({ id }) => id)).toEqual([letter.id]);
    let { version } = out;
    for (const { id } of out.recipients) version = (await proveLetter(world.as('assistant'), { letterId: out.id, version, recipientId: id, proof: '9405' })).version;
    expect((await list('to_prove')).rows).toEqual([]);
    expect((await list('sent')).rows).toMatchObject([{ id: letter.id, servedOn: '2026-03-02', dueOn: null, recipients: [{ proven: true }, {}, {}, {}] }]);
    await voidLetter(world.as('assistant'), { letterId: out.id, version, reason: 'Wrong day' });
    const { counts } = await list('void');
    expect(counts).toEqual({ drafts: 1, to_print: 0, to_prove: 0, sent: 0, failed: 0, void: 1 });
    expect((await listLetters(world.as('owner'), { show: 'all', caseId })).rows).toHaveLength(2);
    expect((await listLetters(world.as('owner'), { show: 'all', kind: ['not_seen_notice'] })).rows.map(({ id }) => id)).toEqual([gap.id]);
  });

  it('finds by the claimant’s name, the claim and the number, page by page', async () => {
    const world = await makeWorld();
    const { evaluationId } = await addressedExam(world);
    for (let at = 0; at < 53; at += 1) await draftLetter(world.as('assistant', { now: new Date(Date.UTC(2026, 2, 2, 18, at)) }), { kind: 'no_show_notice', evaluationId });
    const first = await listLetters(world.as('owner'), { q: 'reyes GBI-229140' });
    expect(first.rows).toHaveLength(50);
    const second = await listLetters(world.as('owner'), { q: 'reyes GBI-229140', cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ nextCursor: null, counts: { drafts: 53 } });
    expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual(Array.from({ length: 53 }, (_, at) => 53 - at));
    expect((await listLetters(world.as('owner'), { q: '17' })).rows.map(({ number }) => number)).toEqual([17]);
    expect((await listLetters(world.as('owner'), { q: 'nobody' })).rows).toEqual([]);
  });

  it('is empty next door, and closed to a viewer', async () => {
    const world = await makeWorld();
    await emailed(world);
    const other = await makeWorld();
    expect(await listLetters(other.as('owner'), { show: 'all' })).toMatchObject({ rows: [], counts: { sent: 0 } });
    await expect(listLetters(world.as('viewer'), {})).rejects.toBeInstanceOf(Forbidden);
    await expect(readLetter(world.as('viewer'), { letterId: (await listLetters(world.as('owner'), { show: 'all' })).rows[0]?.id as never })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('letter.recipients, letter.read and letter.print', () => {
  it('say who is due it before it is drafted; another practice’s case is not there', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await addressedExam(world);
    const { due, missing } = await findRecipients(world.as('assistant'), { kind: 'deficiency', caseId: caseId as never });
    expect(due.map(({ role, section }) => [role, section])).toEqual([['claimant', '8 CCR 9793(n)'], ['applicant_attorney', '8 CCR 9793(n)'], ['claims_administrator', '8 CCR 9793(n)'], ['defense_attorney', '8 CCR 9793(n)']]);
    expect(missing).toEqual([]);
    await expectUnknownNextDoor(findRecipients, { kind: 'deficiency', caseId });
    await expectUnknownNextDoor(findRecipients, { kind: 'deficiency', evaluationId });
  });

  it('leave a row in the access log each time', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    await printLetter(world.as('biller'), { letterId: letter.id as never, parts: 'all' });
    const events = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, subjectId: letter.id } }));
    expect(events.map(({ operation }) => operation)).toEqual(['letter.read', 'letter.print']);
    await expectUnknownNextDoor(printLetter, { letterId: letter.id });
    await expectUnknownNextDoor(readLetter, { letterId: letter.id });
  });

  it('read a referral’s letter: both sides as far as they are known, the other named', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const referral = await inPractice(practiceId, (tx) =>
      tx.referral.create({ data: { practiceId, number: 4, kind: 'QME', receivedOn: new Date('2026-02-20'), channel: 'phone', claimantName: 'Ana Probe', searchName: 'ana probe', represented: true, physicianId: world.physicianId, requesterId: world.payerId, requesterRole: 'claims_administrator', payerId: world.payerId } }),
    );
    const { id } = await draftLetter(world.as('assistant'), { kind: 'information_request', referralId: referral.id as never, facts: { items: ['The panel list'] } });
    const letter = await readLetter(world.as('assistant'), { letterId: id as never });
    expect(letter).toMatchObject({ case: null, referral: { number: 4, claimantName: 'Ana Probe' }, missing: [{ role: 'applicant_attorney' }] });
    expect(letter.recipients.map(({ role }) => role)).toEqual(['claimant', 'claims_administrator']);
    expect(letter.body).toContain('- The panel list');
    const given = unchanged(letter);
    await expect(reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'claimant' ? { ...one, omittedReason: 'No address' } : one)) })).rejects.toMatchObject({ rule: 'letter.ex_parte' });
    expect((await listLetters(world.as('assistant'), { referralId: referral.id })).rows).toMatchObject([{ referralNumber: 4, claimantName: 'Ana Probe' }]);
  });
});
