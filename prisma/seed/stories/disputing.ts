import { addDays } from '../../../lib/domain/calendar';
import { answerAppeal } from '../../../lib/features/appeals/answer-appeal';
import { beginAppeal } from '../../../lib/features/appeals/begin-appeal';
import { sendAppeal } from '../../../lib/features/appeals/send-appeal';
import { recordEor } from '../../../lib/features/eor-postings/record-eor';
import { readInvoice } from '../../../lib/features/invoices/queries';
import { sendPaymentLetters } from '../../../lib/features/payment-letters/send-payment-letters';
import type { Dispute } from '../case-plan';
import { morning, workday, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';

interface Billed {
  readonly id: string;
}

/** What a payer says of a bill: so much of each line in ten thousandths, for one reason. */
async function explained(desk: Desk, invoiceId: string, shareBps: number, carc: string, remark: string, appealId: string | null = null): Promise<string> {
  const biller = desk.as('biller');
  const { lines, balanceCents } = await readInvoice(desk.as('biller'), { invoiceId: invoiceId as never });
  const open = lines.filter(({ units }) => units > 0);
  let left = balanceCents;
  const paid = open.map((line) => {
    const paidCents = Math.min(left, Math.round((line.amountCents * shareBps) / 10_000));
    left -= paidCents;
    return { invoiceLineId: line.id as never, code: line.code, billedCents: line.amountCents, allowedCents: paidCents, paidCents, adjustments: paidCents < line.amountCents ? [{ group: 'CO', carc, amountCents: line.amountCents - paidCents }] : [], remark };
  });
  const amountCents = paid.reduce((sum, { paidCents }) => sum + paidCents, 0);
  const { eor } = await recordEor(biller, {
    invoiceId: invoiceId as never, servedOn: desk.today, receivedOn: desk.today, payerReference: `BR-${400_000 + (amountCents % 90_000)}`, checkReference: '', lines: paid, appealId: appealId as never,
    money: amountCents > 0 ? { kind: 'new', receivedOn: desk.today, amountCents, method: 'check', reference: `${600_000 + (amountCents % 90_000)}` } : { kind: 'none' },
  });
  return eor.id;
}

/** A medical-legal bill that was paid short, and what the office does about it. */
export async function* dispute(desk: Desk, how: Dispute, billed: Billed): Story {
  const invoiceId = billed.id;
  yield morning(workdayAfter(desk.today, 28));
  const eorId = await explained(desk, invoiceId, 8_000, '45', 'PPO network discount');
  yield morning(workdayAfter(desk.today, 6));
  const begun = await beginAppeal(desk.as('biller'), { kind: 'SECOND_REVIEW', invoiceId: invoiceId as never, eorId: eorId as never, body: 'No contract of this practice covers medical-legal work. Name the contract, or pay the balance.' });
  const sent = await sendAppeal(desk.as('biller'), { appealId: begun.id as never, version: begun.version, sentOn: desk.today, method: 'fax', proof: '14 pages, no error', byName: desk.office.people.biller.name });
  if (how === 'in_review') return;
  yield morning(workdayAfter(desk.today, 8));
  if (how === 'won') {
    const { balanceCents } = await readInvoice(desk.as('biller'), { invoiceId: invoiceId as never });
    const answer = await explained(desk, invoiceId, 10_000, '45', 'Paid after second review', sent.id);
    await answerAppeal(desk.as('biller'), { appealId: sent.id as never, version: sent.version, answeredOn: desk.today, outcome: 'paid', recoveredCents: balanceCents, note: 'The discount is taken back.', eorId: answer as never });
    return;
  }
  const answer = await explained(desk, invoiceId, 0, '18', 'Exact duplicate claim', sent.id);
  await answerAppeal(desk.as('biller'), { appealId: sent.id as never, version: sent.version, answeredOn: desk.today, outcome: 'duplicate', recoveredCents: 0, note: 'Exact duplicate claim', eorId: answer as never });
  if (how === 'duplicate') return;
  yield morning(workdayAfter(desk.today, 8));
  const review = await beginAppeal(desk.as('biller'), { kind: 'IBR', invoiceId: invoiceId as never, eorId: eorId as never, body: 'The second review was answered as a duplicate and never decided.' });
  await sendAppeal(desk.as('biller'), { appealId: review.id as never, version: review.version, sentOn: desk.today, method: 'portal', proof: 'Confirmation 26-0417', byName: desk.office.people.biller.name });
}

/** A bill that nobody answers: the reminder goes on the first workday after day 61, which counts from the day that mail is taken to have arrived. */
export async function* unanswered(desk: Desk, billed: Billed): Story {
  yield morning(workday(addDays(desk.today, 68)));
  await sendPaymentLetters(desk.as('biller'), { letters: [{ invoiceId: billed.id as never, kind: 'payment_reminder' }], servedOn: desk.today, servedByName: desk.office.people.biller.name, county: 'Alameda' });
}
