import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../core/errors';
import { billable, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld, testNow } from '../../test/world';
import { creditInvoice } from './credit-invoice';
import { discardInvoice } from './discard-invoice';
import { draftInvoice } from './draft-invoice';
import { listReady } from '../ready-bills/queries';
import { readInvoice } from './queries';
import { reviseInvoice } from './revise-invoice';

const packets = [{ declaredPages: 1_104, countedPages: 1_110 }, { declaredPages: 308, countedPages: 308 }, { declaredPages: null, countedPages: 264 }];

describe('drafting an invoice', () => {
  it('prices the evaluation as recorded, line by line with reason, arithmetic and schedule', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world, { interpreter: true, packets });
    const draft = await draftInvoice(world.as('assistant'), { evaluationId });
    expect(draft).toMatchObject({ state: 'DRAFT', number: null, totalCents: 221_650 + 363_600 });
    const invoice = await readInvoice(world.as('biller'), { invoiceId: draft.id });
    expect(invoice.lines.map(({ code, modifiers, units, unitPriceCents, factorBps, amountCents, draftedAmountCents, rounding, scheduleVersion }) => ({ code, modifiers, units, unitPriceCents, factorBps, amountCents, draftedAmountCents, rounding, scheduleVersion }))).toEqual([
      { code: 'ML201', modifiers: ['95', '93'], units: 1, unitPriceCents: 201_500, factorBps: 11_000, amountCents: 221_650, draftedAmountCents: 221_650, rounding: 'half_up_per_line', scheduleVersion: expect.stringContaining('2021-04-01') },
      { code: 'MLPRR', modifiers: [], units: 1_212, unitPriceCents: 300, factorBps: 10_000, amountCents: 363_600, draftedAmountCents: 363_600, rounding: 'half_up_per_line', scheduleVersion: expect.stringContaining('2021-04-01') },
    ]);
    expect(invoice.lines[0]?.reason).toContain('First comprehensive exam');
    expect(invoice.lines[0]?.factorTerms.map(({ bps }) => bps).reduce((sum, bps) => sum + bps, 0)).toBe(11_000);
    expect(invoice.lines.every(({ steps }) => steps.length > 0)).toBe(true);
    expect(invoice.pages).toMatchObject({ includedPages: 200, billablePages: 1_212, undeclaredPages: 264, undeclaredWorthCents: 79_200 });
    expect(invoice.otherCodes.map(({ code }) => code)).toEqual(['ML202', 'ML200', 'MLPRR']);
    expect(await auditedOperations(world.practiceId)).toEqual(['invoice.draft']);
  });

  it('warns before it goes when the pages billed are not those that the physician verified', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { evaluationId } = await billable(world, { packets: packets.slice(0, 2) });
    const { id: invoiceId, version } = await draftInvoice(world.as('biller'), { evaluationId });
    const aboutCount = async () => {
      const { checks } = await readInvoice(world.as('biller'), { invoiceId });
      return checks.filter(({ rule }) => rule.startsWith('invoice.pages_')).map(({ rule, tone, title }) => [rule, tone, title]);
    };
    expect(await aboutCount()).toEqual([['invoice.pages_unverified', 'look', '1,212 pages billed, none verified']]);
    const sign = (pages: number) => inPractice(practiceId, (tx) => tx.pageVerification.create({ data: { practiceId, evaluationId, pages, text: 'I verify', ledger: {}, verifiedById: world.users.physician, verifiedAt: testNow } }));
    const { id } = await sign(1_400);
    expect(await aboutCount()).toEqual([['invoice.pages_differ', 'look', '1,412 pages counted, 1,400 verified']]);
    await inPractice(practiceId, (tx) => tx.pageVerification.updateMany({ where: { practiceId, id }, data: { withdrawnAt: testNow } }));
    await sign(1_412);
    expect(await aboutCount()).toEqual([['invoice.pages_verified', 'pass', '1,412 pages verified by the physician']]);
    const { lines } = await readInvoice(world.as('biller'), { invoiceId });
    const given = lines.map(({ id: lineId, code, modifiers, description, units, unitPriceCents, factorBps }) => ({ lineId, code, modifiers, description, units: code === 'MLPRR' ? 1_200 : units, unitPriceCents, factorBps, ...(code === 'MLPRR' ? { changeReason: 'Twelve pages were sent twice' } : {}) }));
    await reviseInvoice(world.as('biller'), { invoiceId, version, lines: given });
    expect(await aboutCount()).toEqual([['invoice.pages_differ', 'look', '1,200 pages billed, 1,212 by the verified count']]);
  });

  it('takes the evaluation off what is ready to bill, and a discard puts it back', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world);
    const ready = async () => (await listReady(world.as('biller'), {})).rows.map((row) => row.evaluationId);
    expect(await ready()).toEqual([evaluationId]);
    const draft = await draftInvoice(world.as('biller'), { evaluationId });
    expect(await ready()).toEqual([]);
    await discardInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version });
    expect(await ready()).toEqual([evaluationId]);
  });

  it('private work follows its agreement', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world, { kind: 'IME', packets: [{ declaredPages: null, countedPages: 150 }] });
    expect((await draftInvoice(world.as('owner'), { evaluationId })).totalCents).toBe(180_000 + 10_000);
  });

  it('keeps one live draft and one live bill an evaluation', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world);
    const both = await Promise.allSettled([draftInvoice(world.as('biller'), { evaluationId }), draftInvoice(world.as('owner'), { evaluationId })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { rule: 'invoice.draft_exists' } });

    const bill = await issued(world);
    const row = await inPractice(world.practiceId, (tx) => tx.invoice.findFirstOrThrow({ where: { id: bill.id } }));
    const again = { evaluationId: row.evaluationId ?? '' };
    await expect(draftInvoice(world.as('biller'), again)).rejects.toMatchObject({ rule: 'invoice.already_billed' });
    await creditInvoice(world.as('biller'), { invoiceId: bill.id, amountCents: bill.totalCents, reason: 'Billed to the wrong carrier' });
    expect((await draftInvoice(world.as('biller'), again)).state).toBe('DRAFT');
  });

  it('has nothing to bill before something is done', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world, { state: 'SCHEDULED' });
    await expect(draftInvoice(world.as('biller'), { evaluationId })).rejects.toMatchObject({ rule: 'invoice.nothing_done' });
  });

  it('is not for reviewers and viewers, and not for the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { evaluationId } = await billable(world);
    await expect(draftInvoice(world.as('reviewer'), { evaluationId })).rejects.toBeInstanceOf(Forbidden);
    await expect(draftInvoice(world.as('viewer'), { evaluationId })).rejects.toBeInstanceOf(Forbidden);
    await expect(draftInvoice(next.as('owner'), { evaluationId })).rejects.toBeInstanceOf(NotFound);
    expect(await inPractice(world.practiceId, (tx) => tx.invoice.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
