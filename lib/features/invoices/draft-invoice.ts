import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { draftBill } from '../bill-drafts/steps';
import { DraftInvoice, InvoiceChanged } from './schema';
import { toChanged } from './steps';

/**
 * Drafts the bill of an evaluation from what was recorded, each line with its reason and arithmetic. It has no number yet.
 * @throws NotFound, RuleBroken `invoice.nothing_done`, `invoice.draft_exists`, `invoice.already_billed`, `invoice.focus_unknown`, `fee.…`.
 */
export const draftInvoice = command({
  name: 'invoice.draft',
  input: DraftInvoice,
  output: InvoiceChanged,
  async run({ ctx, input, tx, audit }) {
    const { invoice, lines } = await draftBill(tx, ctx, input.evaluationId, input.primaryFocus);
    audit({ subject: ['invoice', invoice.id], summary: `drafted the bill, ${dollars(invoice.totalCents)}`, data: { caseId: invoice.caseId, evaluationId: input.evaluationId, totalCents: invoice.totalCents, ...(input.primaryFocus ? { primaryFocus: input.primaryFocus } : {}), lines: lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })) } });
    return toChanged(invoice);
  },
});
