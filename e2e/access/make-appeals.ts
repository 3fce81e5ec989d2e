import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { World } from '../../lib/test/world';
import { inPractice } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface AppealsObjects {
  readonly appealId: string;
  readonly shortEorId: string;
  readonly shortEorLineId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

let bills = 0;

/** A bill of one line, issued today. */
async function makeBill(world: World): Promise<{ invoiceId: string; lineId: string }> {
  const { practiceId, payerId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'REPORT_SERVED');
  bills += 1;
  return inPractice(practiceId, async (tx) => {
    const { id } = await tx.invoice.create({ data: { practiceId, caseId, evaluationId, payerId, serviceOn: day(-80), totalCents: 201_500 } });
    const line = await tx.invoiceLine.create({ data: { practiceId, invoiceId: id, position: 1, code: 'ML201', modifiers: ['95'], description: canaryOf(world), units: 1, unitPriceCents: 201_500, amountCents: 201_500, draftedAmountCents: 201_500, steps: { section: '8 CCR 9795', confidence: 'S2', factorTerms: [], steps: [] } } });
    await tx.invoice.update({ where: { practiceId_id: { practiceId, id } }, data: { state: 'ISSUED', number: `A-${bills}-${id.slice(-6)}`, issuedOn: day(0), payableOn: day(60) } });
    return { invoiceId: id, lineId: line.id };
  });
}

/** An issued bill with a posted EOR that is short by $500.00, ten days old. */
export async function makeShortPaid(world: World): Promise<{ invoiceId: string; shortEorId: string; shortEorLineId: string }> {
  const { practiceId } = world;
  const { invoiceId, lineId } = await makeBill(world);
  return inPractice(practiceId, async (tx) => {
    const eor = await tx.eor.create({ data: { practiceId, invoiceId, source: 'TYPED', state: 'POSTED', servedOn: day(-10), receivedOn: day(-10), postedOn: day(-10), note: canaryOf(world) } });
    const row = await tx.eorLine.create({ data: { practiceId, eorId: eor.id, position: 1, invoiceLineId: lineId, code: 'ML201', billedCents: 201_500, expectedCents: 201_500, allowedCents: 151_500, paidCents: 151_500, adjustments: [{ group: 'CO', carc: '45', rarcs: [], amountCents: 50_000 }], remark: canaryOf(world) } });
    return { invoiceId, shortEorId: eor.id, shortEorLineId: row.id };
  });
}

/** A second review of such a bill, in a state. */
export async function makeAppeal(world: World, state: 'DRAFT' | 'SENT' = 'DRAFT'): Promise<AppealsObjects & { invoiceId: string }> {
  const { practiceId } = world;
  const made = await makeShortPaid(world);
  const row = await inPractice(practiceId, (tx) =>
    tx.appeal.create({
      data: {
        practiceId, kind: 'SECOND_REVIEW', state, invoiceId: made.invoiceId, eorId: made.shortEorId, disputedCents: 50_000, dueOn: day(80), body: canaryOf(world), evidence: ['bill', 'eor'],
        grounds: [{ eorLineId: made.shortEorLineId, invoiceLineId: null, code: 'ML201', disputedCents: 50_000, rebuttalKey: 'fee_schedule', reason: canaryOf(world) }],
        ...(state === 'SENT' ? { sentOn: day(-5), method: 'fax', answerDueOn: day(9) } : {}),
      },
    }),
  );
  return { ...made, appealId: row.id };
}

/** An issued medical-legal bill that was received 70 days ago, of an office that can write letters. */
export async function makeUnanswered(world: World): Promise<{ invoiceId: string }> {
  const { practiceId, payerId } = world;
  const { invoiceId } = await makeBill(world);
  await inPractice(practiceId, async (tx) => {
    await tx.practice.update({ where: { id: practiceId }, data: { street: '1 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814', phone: '(916) 555-0100' } });
    await tx.contact.update({ where: { practiceId_id: { practiceId, id: payerId } }, data: { street: '5 Capitol Mall', city: 'Sacramento', state: 'CA', postalCode: '95814' } });
    await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { receivedOn: day(-64) } });
  });
  return { invoiceId };
}

/** One of each. */
export async function makeAppeals(world: World): Promise<AppealsObjects> {
  const { appealId, shortEorId, shortEorLineId } = await makeAppeal(world);
  return { appealId, shortEorId, shortEorLineId };
}
