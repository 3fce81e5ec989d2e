import { creditInvoice } from '../../../lib/features/invoices/credit-invoice';
import { draftInvoice } from '../../../lib/features/invoices/draft-invoice';
import { issueInvoice } from '../../../lib/features/invoices/issue-invoice';
import { voidInvoice } from '../../../lib/features/invoices/void-invoice';
import { postPayment } from '../../../lib/features/payments/post-payment';
import type { CasePlan } from '../case-plan';
import { morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';
import { dispute, unanswered } from './disputing';
import { paidShort, remitted } from './explained';
import type { Work } from './logging';
import { coded, sent } from './sending';

/** From the served report to the money, as far as the plan's ending goes. */
export async function* bill(desk: Desk, plan: CasePlan, work: Work): Story {
  if (plan.ending === 'unbilled') return;
  yield morning(workdayAfter(desk.today, 1 + (plan.payAfterDays % 4)));
  const draft = await draftInvoice(desk.as('biller'), { evaluationId: work.evaluationId, ...(plan.physician === 'lindqvist' ? { primaryFocus: 'psychiatry' as const } : {}) });
  if (plan.ending === 'draft') return;
  yield morning(workdayAfter(desk.today, 1));
  const issued = await issueInvoice(desk.as('biller'), { invoiceId: draft.id, version: await coded(desk, plan, draft) });
  if (plan.ending !== 'voided') await sent(desk, plan, issued);
  if (plan.ending === 'voided') return yield* issuedAgain(desk, plan, work, issued.id);
  if (plan.ending === 'unpaid') return plan.payAfterDays % 2 === 0 ? yield* remittance(desk, issued) : undefined;
  if (plan.ending === 'unanswered') return yield* unanswered(desk, issued);
  if (plan.ending === 'in_review' || plan.ending === 'duplicate' || plan.ending === 'independent' || plan.ending === 'won') return yield* dispute(desk, plan.ending, issued);
  yield* payment(desk, plan, issued);
}

async function* payment(desk: Desk, plan: CasePlan, issued: { id: string; totalCents: number }): Story {
  const { id: invoiceId, totalCents } = issued;
  yield morning(workdayAfter(desk.today, plan.payAfterDays));
  if (plan.ending === 'paid_in_parts' || plan.ending === 'part_paid') {
    const first = Math.round(totalCents * 0.6);
    if (plan.ending === 'part_paid' && (await paidShort(desk, invoiceId, first))) return;
    await post(desk, invoiceId, first);
    if (plan.ending === 'part_paid') return;
    yield morning(workdayAfter(desk.today, 24));
    return post(desk, invoiceId, totalCents - first);
  }
  if (plan.ending === 'credited') {
    const amountCents = Math.round(totalCents * 0.08);
    await creditInvoice(desk.as('biller'), { invoiceId, amountCents, reason: 'Pages counted twice in one packet.' });
    return post(desk, invoiceId, totalCents - amountCents);
  }
  await post(desk, invoiceId, totalCents);
}

let remittances = 0;

/** The payer of the first unpaid bill sends its remittance these days, and nobody has confirmed it yet. */
async function* remittance(desk: Desk, issued: { id: string }): Story {
  yield morning(workdayAfter(desk.today, 12));
  if (remittances > 0) return;
  remittances += 1;
  await remitted(desk, issued.id);
}

/** A bill that went to the wrong payer: voided with its reason, drafted and issued again, paid. */
async function* issuedAgain(desk: Desk, plan: CasePlan, work: Work, invoiceId: string): Story {
  yield morning(workdayAfter(desk.today, 5));
  await voidInvoice(desk.as('biller'), { invoiceId, version: await desk.versionOf('invoice', invoiceId), reason: 'Sent to the wrong claims office.' });
  yield* bill(desk, { ...plan, ending: 'paid' }, work);
}

async function post(desk: Desk, invoiceId: string, amountCents: number): Promise<void> {
  if (amountCents === 0) return;
  const reference = `${100_000 + (amountCents % 900_000)}`;
  await postPayment(desk.as('biller'), { invoiceId, receivedOn: desk.today, amountCents, method: amountCents % 3 === 0 ? 'ach' : 'check', reference });
}
