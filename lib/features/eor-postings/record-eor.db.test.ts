import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { clockStates, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { noon, sentReview } from '../../test/appeals';
import { billOfPrepared, discounted, eorNow, typed } from '../../test/eors';
import { preparedEor, seedsOf } from '../../test/prepared-eors/plan';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readEor } from '../eors/queries';
import { recordEor } from './record-eor';

const head = { receivedOn: '2026-03-24', payerReference: '', checkReference: '' } as const;

describe('eor.record', () => {
  it('posts the 34 prepared EORs that are typed, each variance to the cent, each denial as it is', async () => {
    const world = await makeWorld();
    for (const seed of seedsOf.typed) {
      const prepared = preparedEor(seed);
      const bill = await billOfPrepared(world, prepared);
      expect(bill.totalCents, `bill ${seed}`).toBe(prepared.expected.billedCents);
      const money = prepared.expected.paidCents === 0 ? ({ kind: 'none' } as const) : ({ kind: 'new', receivedOn: prepared.servedOn, amountCents: prepared.expected.paidCents, method: 'check', reference: prepared.check } as const);
      const { eor } = await recordEor(world.as('biller', { now: eorNow }), { ...head, invoiceId: bill.invoiceId as never, servedOn: prepared.servedOn, lines: typed(prepared), money });
      expect(eor.lines.map(({ varianceCents }) => varianceCents), `EOR ${seed}`).toEqual(prepared.expected.varianceCents);
      expect(eor.lines.map(({ expectedCents }) => expectedCents), `EOR ${seed}`).toEqual(prepared.lines.map(({ billedCents }) => billedCents));
      expect(eor.lines.map(({ denial }) => denial?.class ?? null), `EOR ${seed} ${prepared.story}`).toEqual(prepared.expected.classes);
      expect(eor.totals).toMatchObject({ paidCents: prepared.expected.paidCents, shortCents: prepared.expected.shortCents, unexplainedCents: 0 });
      expect(eor.findings).toEqual([]);
      expect(eor.dump === null, `EOR ${seed}`).toBe(prepared.story !== 'dump');
      expect(eor.invoice).toMatchObject({ paidCents: prepared.expected.paidCents, balanceCents: prepared.expected.shortCents });
    }
  }, 240_000);

  it('meets the payer’s 60 days, starts the 90 days of a second review, makes the case part paid, notes it', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    expect(eor).toMatchObject({ state: 'POSTED', standing: 'to_decide', disputeBy: '2026-05-31', atStakeCents: 40_300, receipt: { amountCents: 161_200, unappliedCents: 0 } });
    expect(eor.lines[0]).toMatchObject({ varianceCents: -40_300, proposed: 'second_review', denial: { rebuttalKey: 'network_discount', class: 'not_applicable', about: 'amount', section: '8 CCR 9795' } });
    expect(await clockStates(world, bill.caseId)).toEqual(expect.arrayContaining(['bill.payment MET', 'bill.second_review OPEN']));
    expect((await clockStates(world, bill.caseId)).join()).not.toContain('bill.objection');
    const [clock, stage] = await inPractice(world.practiceId, async (tx) => [await tx.clock.findFirstOrThrow({ where: { practiceId: world.practiceId, rule: 'bill.second_review' } }), (await tx.case.findFirstOrThrow({ where: { practiceId: world.practiceId } })).stage] as const);
    expect([clock.feeAtRiskCents, clock.strictOn.toISOString().slice(0, 10), stage]).toEqual([40_300, '2026-05-31', 'PART_PAID']);
    expect(await auditedOperations(world.practiceId)).toContain('eor.record');
  });

  it('starts the objection’s 90 days where something else than the amount is denied', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world, { lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 0, paidCents: 0, adjustments: [{ carc: '197', amountCents: 201_500 }], remark: '' }], money: { kind: 'none' } });
    expect(eor.lines[0]).toMatchObject({ proposed: 'objection' });
    const states = await clockStates(world, bill.caseId);
    expect(states).toContain('bill.objection OPEN');
    expect(states.join()).not.toContain('bill.second_review');
  });

  it('that answers a second review is measured by what was still open', async () => {
    const world = await makeWorld();
    const { id: appealId, invoiceId, lineId } = await sentReview(world);
    const { invoiceLineId } = await inPractice(world.practiceId, (tx) => tx.eorLine.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: lineId } } }));
    const line = { invoiceLineId: invoiceLineId as never, code: 'ML201', billedCents: 201_500, allowedCents: 40_000, paidCents: 40_000, remark: '' };
    const { eor } = await recordEor(world.as('biller', { now: noon('2026-04-02') }), { ...head, invoiceId: invoiceId as never, servedOn: '2026-04-02', receivedOn: '2026-04-02', lines: [line], appealId: appealId as never, money: { kind: 'new', receivedOn: '2026-04-02', amountCents: 40_000, method: 'check', reference: '77' } });
    expect(eor.lines[0]).toMatchObject({ expectedCents: 201_500 - 131_625, shortCents: 201_500 - 131_625 - 40_000 });
  });

  it('starts no dispute where all is paid; what is paid is settled', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world, { lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 201_500, paidCents: 201_500, remark: '' }], money: { kind: 'new', receivedOn: '2026-03-02', amountCents: 250_000, method: 'ach', reference: 'T1' } });
    expect(eor).toMatchObject({ standing: 'decided', receipt: { unappliedCents: 48_500 } });
    expect((await clockStates(world, bill.caseId)).filter((state) => /second_review|objection/.test(state))).toEqual([]);
  });

  it('expects the contract’s rate, and calls the discount right where one is on file', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.contractRate.create({ data: { practiceId: world.practiceId, payerId: world.payerId, code: 'ML201', shareBps: 8_000, startsOn: new Date('2026-01-01'), reference: 'A-17' } }));
    const { eor } = await discounted(world);
    expect(eor.lines[0]).toMatchObject({ expectedCents: 161_200, varianceCents: 0, shortCents: 0, denial: null });
  });

  it('tells that the same EOR is there already, and takes it when it is another one', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const again = { ...head, invoiceId: bill.invoiceId as never, servedOn: '2026-03-02', receivedOn: '2026-03-02', lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 161_200, paidCents: 161_200, remark: '' }] };
    const { eor: draft } = await recordEor(world.as('biller'), again);
    expect(draft.others).toEqual([{ id: eor.id, state: 'POSTED', servedOn: '2026-03-02', paidCents: 161_200, twin: true }]);
    await expect(recordEor(world.as('biller'), { ...again, money: { kind: 'none' } })).rejects.toMatchObject({ rule: 'eor.twin', details: { eorId: eor.id } });
    expect((await recordEor(world.as('biller'), { ...again, money: { kind: 'none' }, twinAccepted: true })).eor.state).toBe('POSTED');
  });

  it('has one effect under one key', async () => {
    const world = await makeWorld();
    const idempotencyKey = randomUUID();
    const bill = await billOfPrepared(world, { bill: { kind: 'QME', interpreter: false, pages: 0 }, lines: [] });
    const act = () => recordEor(world.as('biller', { idempotencyKey }), { ...head, invoiceId: bill.invoiceId as never, receivedOn: '2026-03-02', servedOn: '2026-03-02', lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 0, paidCents: 0, remark: '' }], money: { kind: 'none' } });
    const [one, two] = await Promise.all([act(), act()]);
    expect(one.eor.id).toBe(two.eor.id);
  });

  it.each([
    ['without the day of service', { servedOn: null }, 'eor.served_unknown'],
    ['served tomorrow', { servedOn: '2026-03-03' }, 'eor.served_in_future'],
    ['without a line', { lines: [] }, 'eor.no_lines'],
    ['a check that is too small', { money: { kind: 'new', receivedOn: '2026-03-02', amountCents: 161_199, method: 'check', reference: '' } as const }, 'eor.check_too_small'],
    ['more than is owed', { lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 201_501, paidCents: 201_501, remark: '' }], money: { kind: 'new', receivedOn: '2026-03-02', amountCents: 201_501, method: 'check', reference: '' } as const }, 'payment.exceeds_balance'],
    ['received tomorrow', { receivedOn: '2026-03-03' }, 'eor.received_in_future'],
    ['answering an appeal that is none', { appealId: randomUUID() as never }, 'eor.no_such_appeal'],
  ] as const)('refuses one %s', async (_label, changed, rule) => {
    const world = await makeWorld();
    await expect(discounted(world, changed as never)).rejects.toMatchObject({ rule });
    expect(await inPractice(world.practiceId, (tx) => tx.eor.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });

  it('forbidden role, practice next door; a viewer reads figures and no remark', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const input = { ...head, invoiceId: bill.invoiceId as never, servedOn: '2026-03-02', receivedOn: '2026-03-02', lines: [{ code: 'ML201', billedCents: 1, allowedCents: 0, paidCents: 0, remark: '' }] };
    await expectForbidden(recordEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(recordEor, input);
    await expectUnknownNextDoor(readEor, { eorId: eor.id as never });
    const seen = await readEor(world.as('viewer'), { eorId: eor.id as never });
    expect([seen.invoice?.claimantName, seen.lines[0]?.remark, seen.totals.paidCents]).toEqual([null, '', 161_200]);
  });
});
