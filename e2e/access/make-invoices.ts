import type { Prisma } from '../../lib/db/generated/client';
import { addDays, dateInZone } from '../../lib/domain/calendar';
import { received } from '../../lib/test/receipts';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

interface InvoiceObjects {
  readonly invoiceId: string;
  readonly lineId: string;
  readonly caseId: string;
  readonly evaluationId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

/** An invoice with one line on a served evaluation; `number` makes it an issued one. */
export async function makeInvoice(world: World, issued: boolean): Promise<InvoiceObjects> {
  const { practiceId, payerId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'REPORT_SERVED');
  const base: Prisma.InvoiceUncheckedCreateInput = { practiceId, caseId, evaluationId, payerId, serviceOn: day(-5), totalCents: 201_500, scheduleVersion: 'ca-mlfs-2021-04-01' };
  return inPractice(practiceId, async (tx) => {
    const invoice = await tx.invoice.create({ data: base });
    const line = await tx.invoiceLine.create({
      data: { practiceId, invoiceId: invoice.id, position: 1, code: 'ML201', modifiers: ['95'], description: canaryOf(world), reason: canaryOf(world), units: 1, unitPriceCents: 201_500, amountCents: 201_500, draftedAmountCents: 201_500, scheduleVersion: 'ca-mlfs-2021-04-01', steps: { section: '8 CCR 9795', confidence: 'S2', factorTerms: [{ label: 'base', bps: 10_000 }], steps: [] } },
    });
    const number = `${day(0).getUTCFullYear()}-9${Math.trunc(invoice.createdAt.getTime() % 1e9)}${invoice.id.slice(-4)}`;
    if (issued) await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoice.id } }, data: { state: 'ISSUED', number, issuedOn: day(0), payableOn: day(30) } });
    return { invoiceId: invoice.id, lineId: line.id, caseId, evaluationId };
  });
}

export async function makePayment(world: World): Promise<{ readonly paymentId: string; readonly invoiceId: string }> {
  const { practiceId } = world;
  const { invoiceId } = await makeInvoice(world, true);
  const row = await inPractice(practiceId, async (tx) => {
    const { payerId } = await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { paidCents: 1_000 } });
    return received(tx, { practiceId, invoiceId, payerId, receivedOn: day(0), amountCents: 1_000, reference: canaryOf(world) });
  });
  return { paymentId: row.id, invoiceId };
}
