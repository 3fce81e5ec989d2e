import type { EorLineTyped } from '../features/eors/schema';
import { recordEor } from '../features/eor-postings/record-eor';
import { billable } from './billable';
import { draftInvoice } from '../features/invoices/draft-invoice';
import { issueInvoice } from '../features/invoices/issue-invoice';
import { inPractice, type World } from './world';
import type { PreparedEor } from './prepared-eors/plan';
import { toDateColumn } from '../core/dates';
import type { CalendarDate } from '../domain/calendar';

/** After the last of the prepared EORs was served. */
export const eorNow = new Date('2026-04-01T18:00:00.000Z');

/** The issued bill that a prepared EOR answers, with its number and the ids of its lines. */
export async function billOfPrepared(world: World, eor: Pick<PreparedEor, 'bill' | 'lines'>) {
  const { kind, interpreter, pages } = eor.bill;
  const { evaluationId, caseId } = await billable(world, { kind, interpreter, packets: pages > 0 ? [{ declaredPages: pages, countedPages: pages }] : [] });
  if (pages > 0) await inPractice(world.practiceId, (tx) => tx.packet.updateMany({ where: { practiceId: world.practiceId, evaluationId }, data: { declarationSignedOn: toDateColumn('2026-01-20' as CalendarDate) } }));
  const draft = await draftInvoice(world.as('biller'), { evaluationId });
  const issued = await issueInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version });
  const { lines } = await inPractice(world.practiceId, (tx) => tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: issued.id } }, include: { lines: { orderBy: { position: 'asc' } } } }));
  const { number } = issued;
  return { invoiceId: issued.id, caseId, number: number ?? '', totalCents: issued.totalCents, lineIds: lines.filter(({ units }) => units > 0).map(({ id }) => id) };
}

/** What a biller types of a prepared EOR. */
export function typed(eor: PreparedEor, lineIds: readonly string[] = []): EorLineTyped[] {
  return eor.lines.map((line, at) => ({ invoiceLineId: (lineIds[at] ?? null) as never, code: line.code, billedCents: line.billedCents, allowedCents: line.allowedCents, paidCents: line.paidCents, adjustments: line.adjustments.map((one) => ({ ...one, rarcs: [...one.rarcs] })), remark: line.remark }));
}

/** A posted EOR of a bill of $2,015.00 that a PPO discount cut by $403.00, its check recorded with it. */
export async function discounted(world: World, changed: Partial<Parameters<typeof recordEor>[1]> = {}) {
  const bill = await billOfPrepared(world, { bill: { kind: 'QME', interpreter: false, pages: 0 }, lines: [] });
  const { eor } = await recordEor(world.as('biller'), {
    invoiceId: bill.invoiceId as never, servedOn: '2026-03-02', receivedOn: '2026-03-02', payerReference: 'BR-1', checkReference: '70111',
    lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 161_200, paidCents: 161_200, adjustments: [{ group: 'CO', carc: '45', rarcs: ['N381'], amountCents: 40_300 }], remark: 'PPO network discount' }],
    money: { kind: 'new', receivedOn: '2026-03-02', amountCents: 161_200, method: 'check', reference: '70111' }, ...changed,
  });
  return { bill, eor };
}

/** A draft of the same EOR, to be confirmed. */
export async function drafted(world: World, changed: Partial<Parameters<typeof recordEor>[1]> = {}) {
  return discounted(world, { money: null, ...changed });
}

/** A posted EOR with an unpaid line for pages beside the evaluation that was paid. */
export async function withUnpaidPages(world: World, adjustments: readonly { carc: string; amountCents: number }[] = [{ carc: '252', amountCents: 30_000 }]) {
  const bill = await billOfPrepared(world, { bill: { kind: 'QME', interpreter: false, pages: 300 }, lines: [] });
  const { eor } = await recordEor(world.as('biller'), {
    invoiceId: bill.invoiceId as never, servedOn: '2026-03-02', receivedOn: '2026-03-02', payerReference: 'BR-2', checkReference: '70112',
    lines: [
      { code: 'ML201', billedCents: 201_500, allowedCents: 201_500, paidCents: 201_500, remark: '' },
      { code: 'MLPRR', billedCents: 30_000, allowedCents: 0, paidCents: 0, adjustments: [...adjustments], remark: 'No declaration' },
    ],
    money: { kind: 'new', receivedOn: '2026-03-02', amountCents: 201_500, method: 'check', reference: '70112' },
  });
  return { bill, eor };
}
