import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { draftTimeBill } from '../bill-drafts/steps';
import { DraftTime, InvoiceChanged } from './schema';
import { toChanged } from './steps';

/**
 * Drafts the bill of the time that was kept on a case outside of evaluations, by its fee agreement. The entries stay on it
 * until it is discarded or voided. @throws NotFound, RuleBroken `invoice.draft_exists`, `invoice.no_time`, `invoice.no_agreement`, `invoice.time_…`, `agreement.…`
 */
export const draftTime = command({
  name: 'invoice.draft_time',
  input: DraftTime,
  output: InvoiceChanged,
  async run({ ctx, input, tx, audit }) {
    const { invoice, lines } = await draftTimeBill(tx, ctx, input.caseId);
    audit({ subject: ['invoice', invoice.id], summary: `drafted the bill of time, ${dollars(invoice.totalCents)}`, data: { caseId: invoice.caseId, totalCents: invoice.totalCents, lines: lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })) } });
    return toChanged(invoice);
  },
});
