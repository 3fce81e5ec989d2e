import { toDateColumn } from '../core/dates';
import { calendarDate } from '../domain/calendar';
import { beginAppeal } from '../features/appeals/begin-appeal';
import { answerAppeal } from '../features/appeals/answer-appeal';
import type { AppealChanged } from '../features/appeals/schema';
import { sendAppeal } from '../features/appeals/send-appeal';
import { issued } from './billable';
import { inPractice, type World } from './world';

/** Ten in the morning of a day in California. */
export const noon = (day: string): Date => new Date(`${day}T18:00:00.000Z`);

const column = (day: string): Date => toDateColumn(calendarDate(day));

interface Reviewed {
  readonly servedOn?: string | null;
  readonly allowedCents?: number;
  readonly carc?: string;
  readonly remark?: string;
  readonly rebuttalKey?: string;
  readonly decision?: string;
  readonly appealId?: string;
  readonly paidCents?: number;
}

/** A posted EOR on the one line of a bill; by default of March 20, 2026, with $1,316.25 allowed and paid of $2,015.00. */
export async function reviewed(world: World, invoiceId: string, how: Reviewed = {}): Promise<{ eorId: string; lineId: string }> {
  const { practiceId } = world;
  const { servedOn = '2026-03-20', allowedCents = 131_625, carc = '45', remark = '', rebuttalKey = '', decision = '', appealId = null, paidCents = allowedCents } = how;
  return inPractice(practiceId, async (tx) => {
    const invoice = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: invoiceId } }, include: { lines: { orderBy: { position: 'asc' } } } });
    const eor = await tx.eor.create({ data: { practiceId, invoiceId, source: 'TYPED', state: 'POSTED', servedOn: servedOn === null ? null : column(servedOn), receivedOn: column(servedOn ?? '2026-03-20'), postedOn: column(servedOn ?? '2026-03-20'), appealId } });
    const [first] = invoice.lines;
    if (!first) throw new Error('The bill has no line');
    const line = await tx.eorLine.create({
      data: {
        practiceId, eorId: eor.id, position: 1, invoiceLineId: first.id, code: first.code, billedCents: first.amountCents, expectedCents: first.amountCents, allowedCents, paidCents, remark, rebuttalKey, decision,
        adjustments: [{ group: 'CO', carc, rarcs: [], amountCents: first.amountCents - allowedCents }],
      },
    });
    if (paidCents > 0) await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { paidCents: { increment: paidCents } } });
    return { eorId: eor.id, lineId: line.id };
  });
}

/** A bill that was paid short: what it is, its EOR and the line. */
export async function shortPaid(world: World, how: Reviewed = {}) {
  const bill = await issued(world);
  return { invoiceId: bill.id, caseId: bill.caseId, number: bill.number, ...(await reviewed(world, bill.id, how)) };
}

/** A second review of such a bill, begun on March 25. */
export async function begunReview(world: World, how: Reviewed = {}): Promise<AppealChanged & { eorId: string; lineId: string }> {
  const { invoiceId, eorId, lineId } = await shortPaid(world, { rebuttalKey: 'fee_schedule', ...how });
  return { ...(await beginAppeal(world.as('biller', { now: noon('2026-03-25') }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '' })), eorId, lineId };
}

/** The same, sent by fax on March 25. */
export async function sentReview(world: World, how: Reviewed = {}): Promise<AppealChanged & { eorId: string; lineId: string }> {
  const begun = await begunReview(world, how);
  return { ...begun, ...(await sendAppeal(world.as('biller', { now: noon('2026-03-25') }), { appealId: begun.id, version: begun.version, sentOn: '2026-03-25', method: 'fax', proof: '12 pages, no error', byName: 'Test biller' })) };
}

/** The same, answered “duplicate” on April 2. */
export async function duplicateReview(world: World): Promise<AppealChanged & { eorId: string; lineId: string }> {
  const sent = await sentReview(world);
  return { ...sent, ...(await answerAppeal(world.as('biller', { now: noon('2026-04-02') }), { appealId: sent.id, version: sent.version, answeredOn: '2026-04-02', outcome: 'duplicate', note: 'Duplicate bill' })) };
}

/** Another line of the EOR of such a bill, as it is by default: $100.00 billed, nothing paid. */
export function withLine(world: World, eorId: string, how: { readonly carc?: string; readonly decision?: string } = {}): Promise<string> {
  const { practiceId } = world;
  const { carc = '45', decision = '' } = how;
  return inPractice(practiceId, async (tx) => {
    const position = 1 + (await tx.eorLine.count({ where: { practiceId, eorId } }));
    return (await tx.eorLine.create({ data: { practiceId, eorId, position, code: 'MLPRR', billedCents: 10_000, expectedCents: 10_000, allowedCents: 0, paidCents: 0, decision, adjustments: [{ group: 'CO', carc, rarcs: [], amountCents: 10_000 }] } })).id;
  });
}

/** What was decided on each line of an EOR, and its version. */
export async function decisionsOn(world: World, eorId: string): Promise<{ version: number; decisions: string[] }> {
  const { practiceId } = world;
  const { version, lines } = await inPractice(practiceId, (tx) => tx.eor.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: eorId } }, select: { version: true, lines: { orderBy: { position: 'asc' }, select: { decision: true } } } }));
  return { version, decisions: lines.map(({ decision }) => decision) };
}

/** What is stored of an appeal. */
export function appealRow(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.appeal.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } } }));
}
