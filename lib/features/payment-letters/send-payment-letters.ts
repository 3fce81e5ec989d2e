import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { ladderLabels } from '../../domain/billing/appeals/ladder';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { daysBetween } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { dateInWords, dateWithoutWeekday } from '../../domain/wording';
import { findLetter } from '../letters/queries';
import { draftLetter, sendDraft } from '../letters/steps';
import { findUnanswered, type Unanswered } from './queries';
import { PaymentLettersSent, SendPaymentLetters } from './schema';

/**
 * Writes and sends reminders and demands for several bills at once, each with its proof of service: all go, or none.
 * @throws NotFound, RuleBroken `payment_letter.answered` for a bill that was paid, explained or is not late, `payment_letter.too_early`, `payment_letter.sent`, and what
 * stands before a letter, with the number of its bill
 */
export const sendPaymentLetters = command({
  name: 'payment_letter.send',
  input: SendPaymentLetters,
  output: PaymentLettersSent,
  idempotent: true,
  async run({ ctx, input, tx, audit, enqueue }) {
    const { practiceId, today } = ctx;
    const ids = [...new Set(input.letters.map(({ invoiceId }) => invoiceId))].sort();
    if (ids.length < input.letters.length) throw new RuleBroken('payment_letter.twice', 'A bill stands there twice.');
    await tx.$queryRaw`select id from "Invoice" where "practiceId" = ${practiceId}::uuid and id = any(${ids}::uuid[]) order by id for update`;
    const known = await tx.invoice.findMany({ where: { practiceId, id: { in: ids } }, select: { id: true, number: true } });
    if (known.length < ids.length) throw new NotFound();
    const unanswered = await findUnanswered(tx, practiceId, today, ids);
    const sent: PaymentLettersSent['letters'] = [];
    for (const { invoiceId, kind } of input.letters) {
      const number = known.find(({ id }) => id === invoiceId)?.number ?? '';
      const one = unanswered.find(({ bill }) => bill.id === invoiceId);
      if (!one) throw new RuleBroken('payment_letter.answered', `${number || 'A draft'} needs no letter: it is paid, explained, or not late.`);
      const step = one.ladder.steps.find((candidate) => candidate.kind === kind);
      if (step?.state === 'sent') throw new RuleBroken('payment_letter.sent', `${number}: the ${ladderLabels[kind].toLowerCase()} went on ${step.sentOn ? dateInWords(step.sentOn) : 'another day'}.`);
      if (step && step.on > today) throw new RuleBroken('payment_letter.too_early', `${number}: the ${ladderLabels[kind].toLowerCase()} is for ${dateInWords(step.on)}.`);
      const letter = await draftLetter(tx, ctx, { kind, caseId: one.bill.caseId, invoiceId, facts: { payment: factsOf(one, today), toContactIds: [one.bill.payerId] } });
      const row = await findLetter(tx, practiceId, letter.id);
      if (!row) throw new NotFound();
      try {
        await sendDraft(tx, ctx, enqueue, row, input, null);
      } catch (error) {
        // Of several letters the office must know which one it is.
        if (error instanceof RuleBroken) throw new RuleBroken(error.rule, `${number}: ${error.message}`, error.details);
        throw error;
      }
      sent.push({ invoiceId, letterId: letter.id, number: letter.number, kind });
      audit({ subject: ['invoice', invoiceId], summary: `sent the ${ladderLabels[kind].toLowerCase()}, letter ${letter.number}, on ${dateInWords(input.servedOn)}`, data: { letterId: letter.id, kind, servedOn: input.servedOn, days: one.ladder.days } });
      audit({ subject: ['letter', letter.id], summary: `Sent letter ${letter.number}, ${ladderLabels[kind].toLowerCase()}, on ${dateInWords(input.servedOn)}`, data: { invoiceId, kind, servedOn: input.servedOn } });
    }
    return { letters: sent };
  },
});

function factsOf({ bill, ladder, medicalLegal, penaltyCents, interestCents, letters }: Unanswered, today: Unanswered['ladder']['receivedOn']) {
  const issuedOn = fromDateColumn(bill.issuedOn ?? bill.serviceOn);
  const receivedOn = medicalLegal ? ladder.receivedOn : issuedOn;
  const words = { payment_reminder: 'Reminder', payment_demand: 'Demand', payment_final: 'Final demand' } as const;
  return {
    invoiceNumber: bill.number ?? '', issuedOn, serviceOn: fromDateColumn(bill.serviceOn), receivedOn, receiptProven: bill.receivedOn !== null, dueOn: ladder.dueOn, days: daysBetween(receivedOn, today),
    totalCents: bill.totalCents, balanceCents: balanceOfInvoice(bill), penaltyCents, interestCents, through: today,
    sentBefore: letters.flatMap(({ kind, servedOn }) => (servedOn ? [`${words[kind as keyof typeof words]} of ${dateWithoutWeekday(servedOn)}`] : [])),
  };
}
