import type { PracticeCtx } from '../core/context';
import { issueInvoice } from '../features/invoices/issue-invoice';
import { recordReceipt } from '../features/receipts/record-receipt';
import type { RecordReceipt } from '../features/receipts/schema';
import { drafted } from './billable';
import { inPractice, type World } from './world';

/** Some days after the tests' own day, when months can be closed: May 4, 2026 in Los Angeles. */
export const inMay = new Date('2026-05-04T18:00:00.000Z');

/** Issued invoices of $2,015.00 each, of the world's payer unless another is named; by default on the tests' own day. */
export async function issuedBills(world: World, count: number, { now, payerId }: { now?: Date; payerId?: string } = {}) {
  const bills = [];
  for (let index = 0; index < count; index += 1) {
    const draft = await drafted(world, payerId ? { payerId } : {});
    bills.push(await issueInvoice(world.as('biller', now ? { now } : {}), { invoiceId: draft.id, version: draft.version }));
  }
  return bills;
}

/** A check of the world's payer as the biller records it; `changes` over what is usual. */
export function checkOf(world: World, amountCents: number, changes: Partial<RecordReceipt> = {}): RecordReceipt {
  return { payerId: world.payerId as RecordReceipt['payerId'], receivedOn: '2026-03-02', amountCents, method: 'check', reference: '', note: 'No remittance yet', ...changes } as RecordReceipt;
}

/** Records such a check, all of it unapplied unless parts are given. */
export function received(world: World, amountCents: number, changes: Partial<RecordReceipt> = {}, ctx: PracticeCtx = world.as('biller')) {
  return recordReceipt(ctx, checkOf(world, amountCents, changes));
}

/** Copies of a bill as it stands, each with a number of its own: more than a list shows at once. */
export function moreBills(world: World, invoiceId: string, count: number): Promise<number> {
  return inPractice(world.practiceId, (tx) => tx.$executeRaw`
    insert into "Invoice" select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPY-' || g))).* from "Invoice" i, generate_series(1, ${count}::int) g
    where i."practiceId" = ${world.practiceId}::uuid and i.id = ${invoiceId}::uuid`);
}
