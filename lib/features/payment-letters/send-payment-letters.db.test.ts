import { describe, expect, it } from 'vitest';
import { noon, reviewed } from '../../test/appeals';
import { issued } from '../../test/billable';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { NotFound } from '../../core/errors';
import { listLetters, readLetter } from '../letters/queries';
import { listUnanswered } from './queries';
import { sendPaymentLetters } from './send-payment-letters';

/** A practice that can write letters, and a payer who can be written to. */
async function office(): Promise<World> {
  const world = await makeWorld();
  const { practiceId } = world;
  await inPractice(practiceId, async (tx) => {
    await tx.practice.update({ where: { id: practiceId }, data: { street: '1200 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814', phone: '(916) 555-0140', county: 'Sacramento' } });
    await tx.contact.update({ where: { practiceId_id: { practiceId, id: world.payerId } }, data: { street: '500 Capitol Mall', city: 'Sacramento', state: 'CA', postalCode: '95814' } });
  });
  return world;
}

const by = { servedByName: 'Test biller', county: 'Sacramento' };
const send = (world: World, day: string, invoiceIds: readonly string[], kind: 'payment_reminder' | 'payment_demand' | 'payment_final') =>
  sendPaymentLetters(world.as('biller', { now: noon(day) }), { letters: invoiceIds.map((invoiceId) => ({ invoiceId, kind })), servedOn: day, ...by });

describe('letters against silence', () => {
  it('day 61 a reminder, day 66 a demand with penalty and interest, day 90 the final one, then the petition', async () => {
    const world = await office();
    const [bill, other] = [await issued(world), await issued(world)];
    const list = (day: string) => listUnanswered(world.as('viewer', { now: noon(day) }), {});
    expect((await list('2026-05-01')).rows).toEqual([]);
    expect((await list('2026-05-02')).rows).toMatchObject([{ due: 'payment_reminder', days: 61, claimantName: null, balanceCents: 201_500 }, { due: 'payment_reminder' }]);
    const { letters } = await send(world, '2026-05-02', [bill.id, other.id], 'payment_reminder');
    expect(letters).toHaveLength(2);
    expect((await list('2026-05-02')).rows[0]).toMatchObject({ due: null, next: { kind: 'payment_demand', on: '2026-05-07' } });
    const [demand] = (await send(world, '2026-05-07', [bill.id], 'payment_demand')).letters;
    const letter = await readLetter(world.as('biller', { now: noon('2026-05-07') }), { letterId: demand?.letterId ?? '' });
    expect(letter).toMatchObject({ kind: 'payment_demand', state: 'SENT', servedOn: '2026-05-07', recipients: [{ name: 'Sierra Pacific Mutual', method: 'mail', required: true, section: 'LC 4622(a)(1)' }] });
    for (const said of ['$201.50', '$25.50', '$2,242.00', 'Reminder of May 2, 2026', '2026-0001']) expect(letter.body).toContain(said);
    expect(letter.document.proof?.title).toBe('Proof of service');
    expect((await list('2026-05-31')).rows.find(({ invoiceId }) => invoiceId === bill.id)).toMatchObject({ due: 'payment_final', days: 90 });
    await send(world, '2026-05-31', [bill.id], 'payment_final');
    expect((await list('2026-06-01')).rows.find(({ invoiceId }) => invoiceId === bill.id)).toMatchObject({ due: 'petition' });
    // A letter with amounts does not exist for who sees none.
    await expect(readLetter(world.as('reviewer', { now: noon('2026-06-01') }), { letterId: letter.id })).rejects.toBeInstanceOf(NotFound);
    expect((await listLetters(world.as('reviewer', { now: noon('2026-06-01') }), { show: 'all' })).rows).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('payment_letter.send');
  });

  it('what was explained or paid needs none; all go or none, and the refusal names the bill', async () => {
    const world = await office();
    const [bill, answered] = [await issued(world), await issued(world)];
    await reviewed(world, answered.id, { servedOn: '2026-04-20', allowedCents: 0 });
    await expect(send(world, '2026-05-02', [bill.id, answered.id], 'payment_reminder')).rejects.toMatchObject({ rule: 'payment_letter.answered', message: expect.stringContaining('2026-0002') });
    await expect(send(world, '2026-05-02', [bill.id], 'payment_demand')).rejects.toMatchObject({ rule: 'payment_letter.too_early' });
    await expect(send(world, '2026-05-02', [bill.id, bill.id], 'payment_reminder')).rejects.toMatchObject({ rule: 'payment_letter.twice' });
    expect(await inPractice(world.practiceId, (tx) => tx.letter.count({ where: { practiceId: world.practiceId } }))).toBe(0);
    await send(world, '2026-05-02', [bill.id], 'payment_reminder');
    await expect(send(world, '2026-05-02', [bill.id], 'payment_reminder')).rejects.toMatchObject({ rule: 'payment_letter.sent' });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { street: '' } }));
    await expect(send(world, '2026-05-07', [bill.id], 'payment_demand')).rejects.toMatchObject({ rule: 'letter.unreachable', message: expect.stringContaining('2026-0001') });
  });

  it('private work is asked for from the day it was payable, without penalty', async () => {
    const world = await office();
    const own = await issued(world, { kind: 'IME' });
    const { rows } = await listUnanswered(world.as('biller', { now: noon('2026-04-02') }), {});
    expect(rows).toMatchObject([{ invoiceId: own.id, due: 'payment_reminder', days: 1, penaltyCents: 0, medicalLegal: false }]);
    const [sent] = (await send(world, '2026-04-02', [own.id], 'payment_reminder')).letters;
    const letter = await readLetter(world.as('biller', { now: noon('2026-04-02') }), { letterId: sent?.letterId ?? '' });
    expect(letter.recipients).toMatchObject([{ role: 'client', name: 'Sierra Pacific Mutual' }]);
    expect(letter.body).not.toContain('10%');
  });

  it('is for the front desk; unknown next door', async () => {
    const world = await office();
    const bill = await issued(world);
    const input = { letters: [{ invoiceId: bill.id, kind: 'payment_reminder' as const }], servedOn: '2026-03-02', ...by };
    await expectForbidden(sendPaymentLetters, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(sendPaymentLetters, input);
  });
});
