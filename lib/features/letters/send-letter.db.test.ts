import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { asServed, drafted, sent, unchanged } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { draftLetter } from './draft-letter';
import { readLetter } from './queries';
import { reviseLetter } from './revise-letter';
import { sendLetter } from './send-letter';

const agreeTo = (world: World, caseId: string, role: string, email: string) => inPractice(world.practiceId, (tx) => tx.electronicService.create({ data: { practiceId: world.practiceId, caseId, role, email, agreedOn: new Date('2026-02-01') } }));
const jobs = (world: World) => inPractice(world.practiceId, (tx) => tx.$queryRaw<{ name: string }[]>`select name from pgboss.job where data->>'practiceId' = ${world.practiceId}`);

describe('letter.send', () => {
  it('freezes the letter, swears to the service, meets the notice’s clock and notifies the evaluation', async () => {
    const world = await makeWorld();
    const { letter, evaluationId, caseId } = await sent(world);
    expect(letter).toMatchObject({ state: 'SENT', servedOn: '2026-03-02', servedByName: 'Iris Tan', county: 'Sacramento', acts: ['prove', 'void'], checks: [], clock: null });
    expect(letter.recipients.map(({ sentOn }) => sentOn)).toEqual(['2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02']);
    expect(letter.document).toMatchObject({ isDraft: false, dateInWords: 'March 2, 2026', proof: { signature: ['Iris Tan'], rows: [{ name: 'Gustavo Reyes-Ortiz', by: 'By mail', on: 'March 2, 2026' }, {}, {}, {}] } });
    const stored = await inPractice(world.practiceId, (tx) => tx.letter.findFirstOrThrow({ where: { practiceId: world.practiceId, id: letter.id } }));
    expect(letter.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(createHash('sha256').update(JSON.stringify({ ...letter.document })).digest('hex')).toBe(stored.sha256);
    expect((await evaluationRow(world, evaluationId)).notifiedOn?.toISOString()).toBe('2026-03-02T00:00:00.000Z');
    expect(await clockStates(world, caseId)).toContain('appointment.notice MET');
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'letter.send')).toHaveLength(2);
  });

  it('stays as it went, whatever changes afterwards', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { name: 'Another name', street: 'Elsewhere' } }));
    const after = await readLetter(world.as('owner'), { letterId: letter.id });
    expect(after.document).toEqual(letter.document);
    // A trigger refuses what no code path does.
    const key = { practiceId: world.practiceId, letterId: letter.id };
    await expect(inPractice(world.practiceId, (tx) => tx.letter.update({ where: { practiceId_id: { practiceId: world.practiceId, id: letter.id } }, data: { body: 'Forged' } }))).rejects.toThrow();
    await expect(inPractice(world.practiceId, (tx) => tx.letterRecipient.updateMany({ where: key, data: { name: 'Forged' } }))).rejects.toThrow();
    expect(await readLetter(world.as('owner'), { letterId: letter.id })).toMatchObject({ body: letter.body, recipients: letter.recipients.map(({ name }) => ({ name })) });
  });

  it('puts e-mail into the outbox with its job, in the same transaction, and says nothing private in it', async () => {
    const world = await makeWorld();
    const { letter, caseId } = await drafted(world, { kind: 'no_show_notice' });
    await agreeTo(world, caseId, 'defense_attorney', 'agreed@pike.example');
    const given = unchanged(letter);
    const ready = await reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, method: 'email' as const } : one)) });
    const after = await sendLetter(world.as('assistant'), asServed(ready));
    const mails = await inPractice(world.practiceId, (tx) => tx.outboxMail.findMany({ where: { practiceId: world.practiceId } }));
    expect(mails).toMatchObject([{ to: 'agreed@pike.example', state: 'QUEUED', attempts: 0, letterId: letter.id, messageId: expect.stringMatching(/^<[0-9a-f-]{36}@.+>$/) }]);
    const words = `${mails[0]?.subject} ${mails[0]?.body}`;
    for (const secret of ['Reyes', 'GBI-229140', '7731906', 'no-show', 'Pike', letter.subject]) expect(words.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(await jobs(world)).toEqual([{ name: 'send-mail' }]);
    expect(after.recipients.map(({ method, sentOn }) => [method, sentOn])).toEqual([['mail', '2026-03-02'], ['mail', '2026-03-02'], ['mail', '2026-03-02'], ['email', null]]);
    expect(after.document.proof?.statements.join(' ')).toContain('agreed in writing to be served (8 CCR 36.7)');
  });

  it('refuses an agreement to e-mail that ended since it was chosen', async () => {
    const world = await makeWorld();
    const { letter, caseId } = await drafted(world, { kind: 'no_show_notice' });
    const { id } = await agreeTo(world, caseId, 'defense_attorney', 'agreed@pike.example');
    const given = unchanged(letter);
    const ready = await reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, method: 'email' as const } : one)) });
    await inPractice(world.practiceId, (tx) => tx.electronicService.update({ where: { practiceId_id: { practiceId: world.practiceId, id } }, data: { endedOn: new Date('2026-03-01') } }));
    await expect(sendLetter(world.as('assistant'), asServed(ready))).rejects.toMatchObject({ rule: 'letter.unreachable' });
    expect(await inPractice(world.practiceId, (tx) => tx.outboxMail.count({ where: { practiceId: world.practiceId } }))).toBe(0);
    expect(await jobs(world)).toEqual([]);
  });

  it('stops a letter that would reach one side only, also where the other was never known (LC 4062.3)', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world, { kind: 'no_show_notice' });
    await inPractice(world.practiceId, (tx) => tx.letterRecipient.updateMany({ where: { practiceId: world.practiceId, letterId: letter.id, side: 'defense' }, data: { omittedReason: 'By hand, past the guard' } }));
    await expect(sendLetter(world.as('owner'), asServed(letter))).rejects.toMatchObject({ rule: 'letter.ex_parte' });
    expect(await readLetter(world.as('owner'), { letterId: letter.id })).toMatchObject({ state: 'DRAFT', version: 1, checks: [{ code: 'letter.ex_parte', tone: 'block' }, {}, {}] });
  });

  it.each([
    ['a day in the future', '2026-03-03', 'letter.in_future'],
    ['a day before it was drafted', '2026-02-27', 'letter.before_draft'],
  ])('refuses %s', async (_label, servedOn, rule) => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    await expect(sendLetter(world.as('owner'), asServed(letter, servedOn))).rejects.toMatchObject({ rule });
  });

  it('refuses e-mail for yesterday, and a notice of an exam that was cancelled', async () => {
    const world = await makeWorld();
    const { letter, caseId, evaluationId } = await drafted(world, { kind: 'no_show_notice' });
    await agreeTo(world, caseId, 'defense_attorney', 'agreed@pike.example');
    const given = unchanged(letter);
    const ready = await reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, method: 'email' as const } : one)) });
    await expect(sendLetter(world.as('assistant', { now: new Date('2026-03-03T18:00:00Z') }), asServed(ready))).rejects.toMatchObject({ rule: 'letter.email_today' });
    const { id } = await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId });
    await inPractice(world.practiceId, (tx) => tx.evaluation.update({ where: { practiceId_id: { practiceId: world.practiceId, id: evaluationId } }, data: { state: 'CANCELLED' } }));
    await expect(sendLetter(world.as('assistant'), { ...asServed(letter), letterId: id, version: 1 })).rejects.toMatchObject({ rule: 'evaluation.not_scheduled' });
  });

  it('meets the clock of a disclosed conflict, and files an absence', async () => {
    const world = await makeWorld();
    const { letter, caseId } = await drafted(world, { kind: 'conflict_disclosure', facts: { conflicts: ['Treated the claimant in 2019'] } });
    await inPractice(world.practiceId, (tx) => tx.clock.create({ data: { practiceId: world.practiceId, caseId, rule: 'conflict.disclosure', title: 'x', section: 'x', confidence: 'M', side: 'we_owe', triggerOn: new Date('2026-03-01'), triggerLabel: 'x', strictOn: new Date('2026-03-06'), dueOn: new Date('2026-03-06'), quote: {} } }));
    await sendLetter(world.as('physician'), asServed(letter));
    expect(await clockStates(world, caseId)).toContain('conflict.disclosure MET');
    const absence = await inPractice(world.practiceId, async (tx) => {
      await tx.contact.create({ data: { practiceId: world.practiceId, name: 'DWC Medical Unit', searchName: 'dwc medical unit', roles: ['dwc'], street: 'PO Box 1', city: 'Oakland', state: 'CA' } });
      return tx.unavailability.create({ data: { practiceId: world.practiceId, physicianId: world.physicianId, startsOn: new Date('2026-06-01'), endsOn: new Date('2026-06-30') } });
    });
    const { id } = await draftLetter(world.as('owner'), { kind: 'unavailability_notice', facts: { reason: 'Surgery', absence: { unavailabilityId: absence.id, physicianId: world.physicianId, startsOn: '2026-06-01', endsOn: '2026-06-30' } } });
    await sendLetter(world.as('owner'), { ...asServed(letter), letterId: id, version: 1 });
    expect((await inPractice(world.practiceId, (tx) => tx.unavailability.findFirstOrThrow({ where: { practiceId: world.practiceId, id: absence.id } }))).filedOn?.toISOString()).toMatch(/^2026-03-02/);
  });

  it('sends once for one key; forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    await expectForbidden(sendLetter, world, asServed(letter), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(sendLetter, asServed(letter));
    await expectStale(sendLetter, world, asServed(letter));
    const idempotencyKey = randomUUID();
    const first = await sendLetter(world.as('assistant', { idempotencyKey }), asServed(letter));
    expect(await sendLetter(world.as('assistant', { idempotencyKey }), asServed(letter))).toEqual(first);
    await expect(sendLetter(world.as('assistant'), asServed(first))).rejects.toMatchObject({ rule: 'letter.sent' });
  });
});
