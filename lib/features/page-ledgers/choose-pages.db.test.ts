import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { draftInvoice } from '../invoices/draft-invoice';
import { issueInvoice } from '../invoices/issue-invoice';
import { markExamined } from '../evaluations/mark-examined';
import { settlePacket } from '../packets/steps';
import { evaluationRow, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { choosePages } from './choose-pages';
import { listLedgerPages, readLedger } from './queries';

/** 260 pages: 30 duplicates, 10 blanks; each with a document, so that the packet is understood. */
async function counted(world: World) {
  const exam = await loggedExam(world);
  const packet = await makeReadPacket(world, { ...exam, pages: Array.from({ length: 260 }, (_, at) => (at >= 250 ? { text: '', isBlank: true } : at >= 220 ? { text: `Page ${at}`, exactDupOf: at - 200 } : { text: `Page ${at}` })), documents: [{ pages: [1, 260], type: 'progress_note', title: 'Notes' }] });
  await inPractice(world.practiceId, (tx) => settlePacket(tx, world.as('owner'), packet.packetId));
  return { ...exam, ...packet };
}
const choice = (evaluationId: string, changed = {}) => ({ evaluationId: evaluationId as never, version: null, countDuplicates: false, countBlanks: false, reason: 'This payer denies duplicates', ...changed });
const units = async (world: World, evaluationId: string) => {
  const row = await evaluationRow(world, evaluationId);
  return (row.expectedFeeCents - 201_500) / 300;
};

describe('choosePages', () => {
  it('counts as sent until somebody chooses; the same number is in ledger, expected fee and bill', async () => {
    const world = await makeWorld();
    const { evaluationId } = await counted(world);
    const before = await readLedger(world.as('reviewer'), { evaluationId: evaluationId as never });
    expect(before).toMatchObject({ reviewedPages: 260, billablePages: 60, includedPages: 200, choice: null, totals: { counted: 260, duplicate: 30, blank: 10, original: 220, taken: 260, unseen: 260, unseenTaken: 260 } });
    expect(before.money).toBeNull();
    expect(await units(world, evaluationId)).toBe(60);

    const after = await choosePages(world.as('physician'), choice(evaluationId));
    expect(after).toMatchObject({ reviewedPages: 220, billablePages: 20, totals: { leftOut: 40, taken: 220, unseenTaken: 220 }, choice: { reason: 'This payer denies duplicates', version: 1, decidedByName: 'Test physician' }, money: { unitPriceCents: 300, amountCents: 6_000 } });
    expect(after.packets[0]?.reason).toBe('260 declared and counted, less 40 left out by choice');
    expect(await units(world, evaluationId)).toBe(20);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('page_ledger.choose');

    const { evaluation } = await markExamined(world.as('physician'), { evaluationId: evaluationId as never, version: (await evaluationRow(world, evaluationId)).version, examinedOn: '2026-03-02', faceToFaceMinutes: 40 });
    const draft = await draftInvoice(world.as('biller'), { evaluationId: evaluation.id as never });
    expect(draft.totalCents).toBe(201_500 + 20 * 300);
    expect((await readLedger(world.as('biller'), { evaluationId: evaluationId as never })).invoice).toMatchObject({ state: 'DRAFT', units: 20 });

    await issueInvoice(world.as('biller'), { invoiceId: draft.id as never, version: draft.version });
    await expect(choosePages(world.as('physician'), choice(evaluationId, { version: 1 }))).rejects.toMatchObject({ rule: 'page_ledger.billed' });
    expect(await readLedger(world.as('owner'), { evaluationId: evaluationId as never })).toMatchObject({ locked: 'billed', invoice: { units: 20 } });
  });

  it('lists the pages behind each figure, by packet', async () => {
    const world = await makeWorld();
    const { evaluationId, packetId } = await counted(world);
    const list = (kind: 'unseen' | 'duplicate' | 'blank' | 'reviewed_before' | 'failed', more = {}) => listLedgerPages(world.as('reviewer'), { evaluationId: evaluationId as never, kind, ...more });
    expect(await list('duplicate')).toMatchObject({ count: 30, nextSkip: null });
    expect((await list('duplicate')).pages[0]).toMatchObject({ packetId, number: 221, repeats: { number: 20, likeness: 'exact' }, documentTitle: 'Notes' });
    expect((await list('blank')).pages.map(({ number }) => number)).toEqual([251, 252, 253, 254, 255, 256, 257, 258, 259, 260]);
    expect(await list('unseen')).toMatchObject({ count: 260, nextSkip: 200 });
    expect((await list('unseen', { skip: 200 })).pages.length).toBe(60);
    expect((await list('reviewed_before')).count + (await list('failed')).count).toBe(0);
  });

  it('refuses an empty reason, a stale version, a deposition, forbidden roles and strangers', async () => {
    const world = await makeWorld();
    const { evaluationId } = await counted(world);
    await expect(choosePages(world.as('physician'), choice(evaluationId, { reason: '  ' }))).rejects.toThrow();
    await choosePages(world.as('owner'), choice(evaluationId));
    await expect(choosePages(world.as('owner'), choice(evaluationId))).rejects.toBeInstanceOf(Conflict);
    const stale = await choosePages(world.as('owner'), choice(evaluationId, { version: 8 })).then(() => null, (error: unknown) => error);
    expect(stale).toMatchObject({ current: { version: 1 } });
    await expectForbidden(choosePages, world, choice(evaluationId), ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectForbidden(readLedger, world, { evaluationId: evaluationId as never }, ['viewer']);
    await expectForbidden(listLedgerPages, world, { evaluationId: evaluationId as never, kind: 'blank' as const }, ['viewer']);
    await expectUnknownNextDoor(choosePages, choice(evaluationId));
    await expectUnknownNextDoor(readLedger, { evaluationId: evaluationId as never });
    await expectUnknownNextDoor(listLedgerPages, { evaluationId: evaluationId as never, kind: 'blank' as const });
  });
});
