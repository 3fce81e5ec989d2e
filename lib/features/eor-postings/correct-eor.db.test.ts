import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { discounted, withUnpaidPages } from '../../test/eors';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { decideEor } from '../eor-decisions/decide-eor';
import { discardInvoice } from '../invoices/discard-invoice';
import { correctEor } from './correct-eor';

const choose = async (world: World, eor: { id: string; version: number }, lineId: string | undefined) => (await decideEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, lineIds: [lineId as never], decision: 'correct' })).eor;
const invoiceRow = (world: World, id: string) => inPractice(world.practiceId, (tx) => tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { lines: true } }));
const denied = (world: World) => discounted(world, { lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 0, paidCents: 0, adjustments: [{ carc: '16', amountCents: 201_500, rarcs: ['N209'] }], remark: 'W-9 missing' }], money: { kind: 'none' } });

describe('eor.correct', () => {
  it('voids a bill of which nothing was paid, and begins it again as it was, naming the one that it corrects', async () => {
    const world = await makeWorld();
    const { bill, eor } = await denied(world);
    expect(eor.lines[0]).toMatchObject({ proposed: 'correct', denial: { rebuttalKey: 'tax_form' } });
    const chosen = await choose(world, eor, eor.lines[0]?.id);
    const { draftId, replaced, creditNoteNumber } = await correctEor(world.as('biller'), { eorId: eor.id as never, version: chosen.version, reason: 'W-9 sent along' });
    expect([replaced.state, creditNoteNumber]).toEqual(['VOID', null]);
    expect(await invoiceRow(world, draftId)).toMatchObject({ state: 'DRAFT', correctsInvoiceId: bill.invoiceId, totalCents: 201_500, payerReference: 'BR-1', lines: [{ code: 'ML201', modifiers: ['95'], amountCents: 201_500 }] });
    expect(await auditedOperations(world.practiceId)).toContain('eor.correct');
  });

  it('credits the unpaid line of a bill that was paid beside it, and drafts that line alone', async () => {
    const world = await makeWorld();
    const { bill, eor } = await withUnpaidPages(world);
    const chosen = await choose(world, eor, eor.lines[1]?.id);
    const { draftId, replaced, creditNoteNumber } = await correctEor(world.as('biller'), { eorId: eor.id as never, version: chosen.version, reason: 'Declaration sent along' });
    expect(creditNoteNumber).toMatch(/^CN-2026-/);
    expect(replaced).toMatchObject({ id: bill.invoiceId, state: 'ISSUED', paidCents: 201_500, creditedCents: 30_000, balanceCents: 0 });
    expect(await invoiceRow(world, draftId)).toMatchObject({ totalCents: 30_000, lines: [{ code: 'MLPRR', units: 100 }] });
  });

  it('takes the time that a line bills along; discarded, the draft sets it free', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { bill, eor } = await denied(world);
    const { id: entryId } = await inPractice(practiceId, (tx) => tx.timeEntry.create({ data: { practiceId, caseId: bill.caseId, userId: world.users.biller, activity: 'testimony', workedOn: new Date('2026-02-02'), minutes: 90, invoiceLineId: bill.lineIds[0] ?? null } }));
    const chosen = await choose(world, eor, eor.lines[0]?.id);
    const { draftId } = await correctEor(world.as('biller'), { eorId: eor.id as never, version: chosen.version, reason: 'W-9 sent along' });
    const entry = () => inPractice(practiceId, (tx) => tx.timeEntry.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: entryId } } }));
    expect((await entry()).invoiceLineId).toBe((await invoiceRow(world, draftId)).lines[0]?.id);
    await discardInvoice(world.as('biller'), { invoiceId: draftId as never, version: 1 });
    expect((await entry()).invoiceLineId).toBeNull();
  });

  it('refuses where nothing is to be corrected, a line was paid in part, or a draft is there', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    await expect(correctEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, reason: 'x' })).rejects.toMatchObject({ rule: 'eor.nothing_to_correct' });
    const part = await choose(world, eor, eor.lines[0]?.id);
    await expect(correctEor(world.as('biller'), { eorId: eor.id as never, version: part.version, reason: 'x' })).rejects.toMatchObject({ rule: 'eor.line_paid' });
    const other = await denied(world);
    const chosen = await choose(world, other.eor, other.eor.lines[0]?.id);
    await correctEor(world.as('biller'), { eorId: other.eor.id as never, version: chosen.version, reason: 'x' });
    await expect(correctEor(world.as('biller'), { eorId: other.eor.id as never, version: chosen.version + 1, reason: 'x' })).rejects.toMatchObject({ rule: 'invoice.not_issued' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { eor } = await denied(world);
    const chosen = await choose(world, eor, eor.lines[0]?.id);
    const input = { eorId: eor.id as never, version: chosen.version, reason: 'Probe' };
    await expectForbidden(correctEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(correctEor, input);
    await expectStale(correctEor, world, input);
  });
});
