import { describe, expect, it } from 'vitest';
import { noon } from '../../test/appeals';
import { issued } from '../../test/billable';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { discardInvoice } from '../invoices/discard-invoice';
import { issueInvoice } from '../invoices/issue-invoice';
import { readInvoice } from '../invoices/queries';
import { postPayment } from '../payments/post-payment';
import { claimLateCharges } from './claim-late-charges';
import { readLateCharges } from './queries';

describe('claiming penalty and interest', () => {
  it('drafts a bill of its own with the arithmetic, counted from the receipt; a later claim adds later interest only', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    await inPractice(world.practiceId, (tx) => tx.invoice.update({ where: { practiceId_id: { practiceId: world.practiceId, id: bill.id } }, data: { receivedOn: new Date('2026-03-05T00:00:00.000Z') } }));
    const at66 = world.as('biller', { now: noon('2026-05-10') });
    expect(await readLateCharges(at66, { invoiceId: bill.id })).toMatchObject({ late: true, receiptRecorded: true, dueOn: '2026-05-04', penaltyCents: 20_150, interestCents: 2_550, toClaim: { totalCents: 22_700 }, mayClaim: true, claims: [] });
    const draft = await claimLateCharges(at66, { invoiceId: bill.id });
    expect(draft).toMatchObject({ state: 'DRAFT', totalCents: 22_700 });
    const read = await readInvoice(at66, { invoiceId: draft.id });
    expect(read.lines.map(({ code, units, amountCents }) => [code, units, amountCents])).toEqual([['PENALTY', 1, 20_150], ['INTEREST', 1, 2_550]]);
    expect(read.lines[1]?.steps.map(({ label }) => label).join()).toContain('66 days of 365');
    await expect(claimLateCharges(at66, { invoiceId: bill.id })).rejects.toMatchObject({ rule: 'late_charges.draft_exists' });
    await issueInvoice(at66, { invoiceId: draft.id, version: draft.version });
    await expect(claimLateCharges(at66, { invoiceId: bill.id })).rejects.toMatchObject({ rule: 'late_charges.claimed' });
    const more = await claimLateCharges(world.as('biller', { now: noon('2026-06-03') }), { invoiceId: bill.id });
    expect((await readInvoice(at66, { invoiceId: more.id })).lines.map(({ code, amountCents }) => [code, amountCents])).toEqual([['INTEREST', 928]]);
    await discardInvoice(at66, { invoiceId: more.id, version: more.version });
    expect((await readLateCharges(at66, { invoiceId: bill.id })).claims).toMatchObject([{ number: '2026-0002', totalCents: 22_700 }]);
    expect(await auditedOperations(world.practiceId)).toContain('invoice.claim_late_charges');
  });

  it('says the same dollars on the bill itself: what came late counts there too, and what came in time does not', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const { invoiceId, at } = { invoiceId: bill.id, at: world.as('biller', { now: noon('2026-06-01') }) };
    const both = async () => [(await readInvoice(at, { invoiceId })).penalty, await readLateCharges(at, { invoiceId })] as const;
    await postPayment(at, { invoiceId, amountCents: 50_000, receivedOn: '2026-05-20', method: 'check', reference: '9001' });
    const [shown, charges] = await both();
    expect(shown).toEqual({ penaltyCents: charges.penaltyCents, interestCents: charges.interestCents, totalCents: charges.totalCents, section: 'LC 4622(a)(1)' });
    // 10% of the whole $2,015.00, of which $500.00 came after the last day.
    expect(shown?.penaltyCents).toBe(20_150);
    await postPayment(at, { invoiceId, amountCents: 20_000, receivedOn: '2026-03-20', method: 'check', reference: '9002' });
    expect((await both())[0]?.penaltyCents).toBe(18_150);
    const inTime = world.as('biller', { now: noon('2026-04-01') });
    expect((await readInvoice(inTime, { invoiceId })).penalty).toBeNull();
  });

  it('is refused while the payer is in time, on private work and on a bill of late charges itself', async () => {
    const world = await makeWorld();
    const [bill, own] = [await issued(world), await issued(world, { kind: 'IME' })];
    await expect(claimLateCharges(world.as('biller', { now: noon('2026-05-01') }), { invoiceId: bill.id })).rejects.toMatchObject({ rule: 'late_charges.none' });
    await expect(claimLateCharges(world.as('biller', { now: noon('2026-06-01') }), { invoiceId: own.id })).rejects.toMatchObject({ rule: 'late_charges.none' });
    const draft = await claimLateCharges(world.as('biller', { now: noon('2026-06-01') }), { invoiceId: bill.id });
    expect((await readInvoice(world.as('biller'), { invoiceId: draft.id })).lines[0]?.description).toContain('no receipt recorded, counted from its issue March 2, 2026');
    const charged = await issueInvoice(world.as('biller', { now: noon('2026-06-01') }), { invoiceId: draft.id, version: draft.version });
    await expect(claimLateCharges(world.as('biller', { now: noon('2026-09-01') }), { invoiceId: charged.id })).rejects.toMatchObject({ rule: 'late_charges.none' });
  });

  it('two at once claim once; it is for the front desk and unknown next door', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const now = noon('2026-06-01');
    await expectForbidden(claimLateCharges, world, { invoiceId: bill.id }, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(claimLateCharges, { invoiceId: bill.id });
    const both = await Promise.allSettled([1, 2].map(() => claimLateCharges(world.as('biller', { now }), { invoiceId: bill.id })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await inPractice(world.practiceId, (tx) => tx.invoice.count({ where: { practiceId: world.practiceId, chargesInvoiceId: bill.id } }))).toBe(1);
  });
});
