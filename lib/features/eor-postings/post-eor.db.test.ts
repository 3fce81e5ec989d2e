import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, discounted } from '../../test/eors';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { postEor } from './post-eor';

const fresh = { kind: 'new', receivedOn: '2026-03-02', amountCents: 161_200, method: 'check', reference: '70111' } as const;
const payments = (world: World) => inPractice(world.practiceId, (tx) => tx.payment.findMany({ where: { practiceId: world.practiceId } }));

describe('eor.post', () => {
  it('counts nothing before, and all of it once it is confirmed', async () => {
    const world = await makeWorld();
    const { bill, eor } = await drafted(world);
    expect(eor).toMatchObject({ state: 'DRAFT', standing: 'to_confirm' });
    expect(await payments(world)).toEqual([]);
    expect(await clockStates(world, bill.caseId)).toContain('bill.payment OPEN');
    const { eor: posted } = await postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: fresh });
    expect(posted).toMatchObject({ state: 'POSTED', postedOn: '2026-03-02', invoice: { paidCents: 161_200, balanceCents: 40_300 } });
    expect(await clockStates(world, bill.caseId)).toEqual(expect.arrayContaining(['bill.payment MET', 'bill.second_review OPEN']));
    expect(await auditedOperations(world.practiceId)).toContain('eor.post');
  });

  it('takes the money from a check that is recorded, and leaves the rest of it', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world);
    const day = new Date('2026-03-02');
    const { id: receiptId } = await inPractice(world.practiceId, (tx) => tx.receipt.create({ data: { practiceId: world.practiceId, payerId: world.payerId, receivedOn: day, countsOn: day, amountCents: 300_000, method: 'check', reference: '81' } }));
    const { eor: posted } = await postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: { kind: 'receipt', receiptId: receiptId as never } });
    expect(posted.receipt).toMatchObject({ id: receiptId, unappliedCents: 138_800 });
  });

  it('joins a check that paid this bill before, and pays it once', async () => {
    const world = await makeWorld();
    const { bill, eor } = await drafted(world);
    await postPayment(world.as('biller'), { invoiceId: bill.invoiceId as never, amountCents: 161_200, receivedOn: '2026-03-02', method: 'check', reference: '70111' });
    const [payment] = await payments(world);
    const { eor: posted, notices } = await postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: { kind: 'receipt', receiptId: payment?.receiptId as never } });
    expect(notices).toEqual(['The check was on this invoice already; the EOR is joined to it.']);
    expect(posted.invoice?.paidCents).toBe(161_200);
    expect(await payments(world)).toHaveLength(1);
  });

  it('says that no check is recorded yet, and that a check holds more', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world);
    expect((await postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: { kind: 'none' } })).notices).toEqual(['The EOR pays $1,612.00; no check is recorded for it yet.']);
    const other = await drafted(world);
    expect((await postEor(world.as('biller'), { eorId: other.eor.id as never, version: 1, money: { ...fresh, amountCents: 200_000 } })).notices).toEqual(['$388.00 of the check is left to be put on other invoices.']);
  });

  it('one check of two EORs is recorded once: the second takes its part from it, unless it is said to be another', async () => {
    const world = await makeWorld();
    const [first, second] = [await drafted(world), await drafted(world)];
    const check = { ...fresh, amountCents: 322_400 };
    const posted = (await postEor(world.as('biller'), { eorId: first.eor.id as never, version: 1, money: check })).eor;
    const act = { eorId: second.eor.id as never, version: 1 };
    await expect(postEor(world.as('biller'), { ...act, money: check })).rejects.toMatchObject({ rule: 'receipt.twin', details: { receiptId: posted.receipt?.id } });
    const { eor } = await postEor(world.as('biller'), { ...act, money: { kind: 'receipt', receiptId: posted.receipt?.id as never } });
    expect(eor.receipt).toMatchObject({ id: posted.receipt?.id, unappliedCents: 0 });
    const third = await drafted(world);
    const fourth = await drafted(world);
    await postEor(world.as('biller'), { eorId: third.eor.id as never, version: 1, money: check });
    expect((await postEor(world.as('biller'), { eorId: fourth.eor.id as never, version: 1, money: check, twinAccepted: true })).eor.state).toBe('POSTED');
  });

  it('takes more than is owed only when that is said', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world, { lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 211_500, paidCents: 211_500, remark: '' }] });
    const act = (overpaymentAccepted: boolean) => postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: { ...fresh, amountCents: 211_500 }, overpaymentAccepted });
    await expect(act(false)).rejects.toMatchObject({ rule: 'payment.exceeds_balance' });
    expect((await act(true)).eor.invoice?.balanceCents).toBe(-10_000);
  });

  it('is posted once, by two at once too', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world);
    const both = await Promise.allSettled([1, 2].map(() => postEor(world.as('biller'), { eorId: eor.id as never, version: 1, money: fresh })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await payments(world)).toHaveLength(1);
    const { eor: again } = await discounted(await makeWorld());
    expect(again.acts).not.toContain('post');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world);
    const input = { eorId: eor.id as never, version: 1, money: fresh };
    await expectForbidden(postEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(postEor, input);
    await expectStale(postEor, world, input);
    expect(await payments(world)).toEqual([]);
  });
});
