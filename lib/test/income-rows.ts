import { randomUUID } from 'node:crypto';
import { toDateColumn } from '../core/dates';
import { addDays, calendarDate, type CalendarDate } from '../domain/calendar';
import { billable } from './billable';
import { received } from './receipts';
import { inPractice, type World } from './world';

interface Bill {
  readonly kind?: 'QME' | 'AME' | 'IME';
  readonly issuedOn: CalendarDate;
  readonly totalCents?: number;
  /** Paid whole so many days after the issue; open when left out. */
  readonly paidAfterDays?: number;
  readonly payerId?: string;
  readonly minutes?: number;
  readonly lines?: readonly { readonly code: string; readonly modifiers?: readonly string[]; readonly amountCents: number }[];
  /** Asked for on the day of its bill, so that no forecast could know of it. */
  readonly unforeseen?: boolean;
  readonly interpreter?: boolean;
  readonly packets?: readonly { declaredPages: number | null; countedPages: number }[];
}

/** An exam with its issued invoice and, where it was paid, its receipt: as rows, for reports over many of them. Examined 45 days before the issue, served 15 days before. */
export async function billed(world: World, bill: Bill): Promise<{ caseId: string; evaluationId: string; invoiceId: string }> {
  const { practiceId } = world;
  const { issuedOn, totalCents = 201_500, payerId = world.payerId, lines = [], interpreter = false, packets = [] } = bill;
  const { caseId, evaluationId } = await billable(world, { kind: bill.kind ?? 'QME', payerId, examinedOn: addDays(issuedOn, -45), servedOn: addDays(issuedOn, -15), interpreter, packets });
  const invoiceId = randomUUID();
  await inPractice(practiceId, async (tx) => {
    await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: evaluationId } }, data: { readyToBill: false, requestedOn: toDateColumn(addDays(issuedOn, bill.unforeseen ? 0 : -90)), ...(bill.minutes ? { faceToFaceMinutes: bill.minutes } : {}) } });
    await tx.invoice.create({ data: { practiceId, id: invoiceId, caseId, evaluationId, payerId, serviceOn: toDateColumn(addDays(issuedOn, -45)), totalCents } });
    for (const [position, { code, modifiers = [], amountCents }] of lines.entries()) await tx.invoiceLine.create({ data: { practiceId, invoiceId, position, code, modifiers: [...modifiers], description: code, units: 1, unitPriceCents: amountCents, amountCents, steps: [] } });
    await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { state: 'ISSUED', number: `R-${invoiceId.slice(0, 8)}`, issuedOn: toDateColumn(issuedOn), payableOn: toDateColumn(addDays(issuedOn, 60)), paidCents: bill.paidAfterDays === undefined ? 0 : totalCents } });
    if (bill.paidAfterDays !== undefined) await received(tx, { practiceId, payerId, invoiceId, receivedOn: toDateColumn(addDays(issuedOn, bill.paidAfterDays)), amountCents: totalCents });
  });
  return { caseId, evaluationId, invoiceId };
}

export const testDay = calendarDate('2026-03-02');
