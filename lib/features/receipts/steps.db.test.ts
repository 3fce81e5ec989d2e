import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { RuleBroken } from '../../domain/rule-broken';
import { DoubleEntry } from '../../test/double-entry';
import { issuedBills, received } from '../../test/ledger';
import { inPractice, makeWorld, type World } from '../../test/world';
import { creditInvoice } from '../invoices/credit-invoice';
import { monthFigures } from '../month-closes/queries';
import { takeBackPayment } from '../payments/take-back-payment';
import { recordRefund } from '../refunds/record-refund';
import { askWriteOff } from '../write-offs/ask-write-off';
import { applyReceiptParts } from './apply-receipt-parts';
import { reverseReceipt } from './reverse-receipt';

const OPERATIONS = 240;
const WORKERS = 12;

/** The same numbers in each run, so that a failure comes again. */
function* numbers(seed: number): Generator<number, number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

/** The bookkeeper's journal, written from the rows that are stored. */
async function journalOf({ practiceId }: World) {
  const oracle = new DoubleEntry();
  return inPractice(practiceId, async (tx) => {
    const invoices = await tx.invoice.findMany({ where: { practiceId }, orderBy: { createdAt: 'asc' } });
    const receipts = await tx.receipt.findMany({ where: { practiceId }, include: { payments: true, refunds: true } });
    const writeOffs = await tx.writeOff.findMany({ where: { practiceId, state: 'APPROVED' } });
    const day = '2026-03-02';
    for (const { id, totalCents } of invoices.filter(({ kind }) => kind === 'INVOICE')) oracle.issue(id, totalCents, day);
    for (const { id, totalCents, creditsInvoiceId } of invoices) if (creditsInvoiceId) oracle.credit(id, creditsInvoiceId, totalCents, day);
    for (const { id, invoiceId, amountCents } of writeOffs) oracle.writeOff(id, invoiceId, amountCents, day);
    for (const receipt of receipts) {
      oracle.receive(receipt.id, receipt.amountCents, false, day);
      for (const { id, invoiceId, amountCents } of receipt.payments.filter(({ reversesId }) => reversesId === null)) oracle.apply(id, receipt.id, invoiceId, amountCents, day);
      for (const { reversesId } of receipt.payments) if (reversesId) oracle.undo(reversesId, day);
      for (const { id, amountCents } of receipt.refunds) oracle.refund(id, receipt.id, amountCents, day);
      if (receipt.reversedOn) oracle.undo(`receive ${receipt.id}`, day);
    }
    return { oracle, invoices: invoices.filter(({ kind }) => kind === 'INVOICE'), receipts };
  });
}

describe('the ledger under many hands', () => {
  it(`${OPERATIONS} operations by ${WORKERS} at once on a few invoices and receipts agree with double-entry books to the cent`, { timeout: 240_000 }, async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { writeOffLimitCents: 1_000_000 } }));
    const bills = await issuedBills(world, 4);
    const receipts: string[] = [];
    for (let index = 0; index < 3; index += 1) receipts.push((await received(world, 150_000)).id);
    const next = numbers(20_260_302);
    const draw = (below: number) => Math.floor(((next.next().value as number) / 2_147_483_648) * below);
    const taken = new Map<string, number>();
    const biller = world.as('biller');

    const one = async (): Promise<void> => {
      const [invoiceId, receiptId, amountCents, kind] = [bills[draw(bills.length)]?.id as string, receipts[draw(receipts.length)] as string, 1 + draw(9_000), draw(10)];
      if (kind < 3) {
        await applyReceiptParts(biller, { receiptId, parts: [{ invoiceId, amountCents }] } as never);
      } else if (kind === 3) {
        const other = bills[draw(bills.length)]?.id as string;
        const parts = other === invoiceId ? [{ invoiceId, amountCents }] : [{ invoiceId, amountCents }, { invoiceId: other, amountCents }];
        receipts.push((await received(world, amountCents * 2 + 100, { parts: parts as never })).id);
      } else if (kind === 4) {
        await recordRefund(biller, { receiptId: receiptId as never, refundedOn: '2026-03-02', amountCents, method: 'check', reason: 'Probe' });
      } else if (kind === 5) {
        await askWriteOff(biller, { invoiceId: invoiceId as never, amountCents, reasonCode: 'other', reason: 'Probe' });
        taken.set(invoiceId, (taken.get(invoiceId) ?? 0) + amountCents);
      } else if (kind === 6) {
        await creditInvoice(biller, { invoiceId: invoiceId as never, amountCents, reason: 'Probe' });
        taken.set(invoiceId, (taken.get(invoiceId) ?? 0) + amountCents);
      } else if (kind < 9) {
        const rows = await inPractice(world.practiceId, (tx) => tx.payment.findMany({ where: { practiceId: world.practiceId, invoiceId, reversesId: null }, select: { id: true }, take: 40 }));
        const payment = rows[draw(Math.max(1, rows.length))];
        if (payment) await takeBackPayment(biller, { paymentId: payment.id as never, reason: 'Probe' });
      } else if (receipts.length > 4) {
        await reverseReceipt(biller, { receiptId: receipts[3 + draw(receipts.length - 3)] as never, reason: 'Probe' });
      }
    };

    let left = OPERATIONS;
    let done = 0;
    const strange: unknown[] = [];
    await Promise.all(
      Array.from({ length: WORKERS }, async () => {
        while (left > 0) {
          left -= 1;
          await one().then(() => (done += 1), (error: unknown) => (error instanceof RuleBroken || error instanceof Conflict ? null : strange.push(error)));
        }
      }),
    );
    expect(strange).toEqual([]);
    expect(done).toBeGreaterThan(OPERATIONS / 3);

    const { oracle, invoices, receipts: stored } = await journalOf(world);
    expect(oracle.outOfBalance()).toBe(0);
    for (const invoice of invoices) {
      expect(invoice.totalCents - invoice.paidCents - invoice.creditedCents - invoice.writtenOffCents, invoice.number ?? '').toBe(oracle.owedOn(invoice.id));
      expect(oracle.owedOn(invoice.id)).toBeGreaterThanOrEqual(0);
      expect(invoice.creditedCents + invoice.writtenOffCents).toBe(taken.get(invoice.id) ?? 0);
    }
    for (const receipt of stored) expect(receipt.reversedOn === null ? receipt.amountCents - receipt.appliedCents - receipt.refundedCents : 0).toBe(oracle.heldOf(receipt.id));
    const figures = await inPractice(world.practiceId, (tx) => monthFigures(tx, biller.practiceId, '2026-03' as never));
    expect(figures.at(-1)).toMatchObject({ differenceCents: 0, closingCents: oracle.atEndOf('2026-03', 'receivable'), unappliedCents: 0 - oracle.atEndOf('2026-03', 'unapplied') });
  });
});
