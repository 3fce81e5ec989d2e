import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import { drafted, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { readInvoice } from './queries';
import { reviseInvoice } from './revise-invoice';
import type { RevisedLine } from './schema';

async function opened(world: World) {
  const draft = await drafted(world, { packets: [{ declaredPages: 300, countedPages: 300 }] });
  const { lines } = await readInvoice(world.as('biller'), { invoiceId: draft.id });
  const given = lines.map(({ id, code, modifiers, description, units, unitPriceCents, factorBps }): RevisedLine => ({ lineId: id, code, modifiers, description, units, unitPriceCents, factorBps }));
  return { draft, given };
}

describe('revising a draft', () => {
  it('keeps what was drafted beside what a person wrote, with the reason', async () => {
    const world = await makeWorld();
    const { draft, given } = await opened(world);
    const [code, pages] = given as [RevisedLine, RevisedLine];
    const revised = await reviseInvoice(world.as('assistant'), {
      invoiceId: draft.id,
      version: draft.version,
      lines: [{ ...code, factorBps: 11_000, modifiers: ['95', '93'], changeReason: 'Interpreter came after all' }, { ...pages, units: 0, changeReason: 'Pages were reviewed before' }, { code: 'ML205', description: 'Sub rosa, 3 quarter hours', units: 3, unitPriceCents: 8_125, changeReason: 'Video of 47 minutes' }],
    });
    expect(revised.totalCents).toBe(221_650 + 0 + 24_375);
    const { lines, draftedCents } = await readInvoice(world.as('biller'), { invoiceId: draft.id });
    expect(lines.map(({ code: name, amountCents, draftedAmountCents, changeReason }) => [name, amountCents, draftedAmountCents, changeReason])).toEqual([
      ['ML201', 221_650, 201_500, 'Interpreter came after all'],
      ['MLPRR', 0, 30_000, 'Pages were reviewed before'],
      ['ML205', 24_375, null, 'Video of 47 minutes'],
    ]);
    expect(draftedCents).toBe(231_500);
    expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(given.map(({ lineId }) => lineId));
    expect(await auditedOperations(world.practiceId)).toEqual(['invoice.draft', 'invoice.revise']);
  });

  it('rounds a line once, half up', async () => {
    const world = await makeWorld();
    const { draft, given } = await opened(world);
    const [code, pages] = given as [RevisedLine, RevisedLine];
    const revised = await reviseInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version, lines: [{ ...code, unitPriceCents: 131_625, factorBps: 11_000, changeReason: 'Follow-up' }, pages] });
    expect(revised.totalCents).toBe(144_788 + 30_000);
  });

  it.each<[string, (given: RevisedLine[]) => RevisedLine[]]>([
    ['invoice.change_reason_required', ([first, ...rest]) => [{ ...(first as RevisedLine), units: 2 }, ...rest]],
    ['invoice.change_reason_required', (given) => [...given, { code: 'X', description: 'Added', units: 1, unitPriceCents: 100 }]],
    ['invoice.drafted_line_missing', ([first]) => [first as RevisedLine]],
    ['invoice.line_unknown', (given) => [...given, { lineId: '00000000-0000-4000-8000-000000000000', code: 'X', description: 'Never was', units: 1, unitPriceCents: 100 }]],
    ['invoice.too_large', ([first, ...rest]) => [{ ...(first as RevisedLine), units: 1_000_000, unitPriceCents: 1_000_000, changeReason: 'Slip' }, ...rest]],
  ])('%s', async (rule, change) => {
    const world = await makeWorld();
    const { draft, given } = await opened(world);
    await expect(reviseInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version, lines: change(given) })).rejects.toMatchObject({ rule });
    const row = await inPractice(world.practiceId, (tx) => tx.invoice.findFirstOrThrow({ where: { id: draft.id } }));
    expect([row.totalCents, row.version]).toEqual([231_500, 1]);
  });

  it('refuses a stale version with what is stored, an issued invoice, other roles and the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { draft, given } = await opened(world);
    const change = { invoiceId: draft.id, version: draft.version, lines: given };
    await expect(reviseInvoice(world.as('viewer'), change)).rejects.toBeInstanceOf(Forbidden);
    await expect(reviseInvoice(next.as('owner'), change)).rejects.toBeInstanceOf(NotFound);
    await reviseInvoice(world.as('biller'), change);
    const stale = await reviseInvoice(world.as('owner'), change).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ version: 2 });
    const bill = await issued(world);
    await expect(reviseInvoice(world.as('biller'), { invoiceId: bill.id, version: bill.version, lines: given })).rejects.toMatchObject({ rule: 'invoice.issued' });
  });
});
