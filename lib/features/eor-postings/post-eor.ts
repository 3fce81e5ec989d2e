import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { loadEor } from '../eors/queries';
import { EorChanged } from '../eors/schema';
import { PostEor } from './schema';
import { postDraft } from './steps';

/**
 * Confirms an EOR that was typed, read or came electronically: nothing of it counted before. Its money goes on the bill, the
 * payer's days are met, the 90 days of dispute begin (LC 4622(b)(1), (c)) where something is short.
 * @throws NotFound, Conflict; RuleBroken `eor.no_invoice`, `eor.no_lines`, `eor.served_unknown`, `eor.served_in_future`, `eor.twin`, `eor.not_draft`, `eor.check_too_small`, `receipt.…`, `payment.…`
 */
export const postEor = command({
  name: 'eor.post',
  input: PostEor,
  output: EorChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { bill, paidCents, receiptId, notices } = await postDraft(tx, ctx, input);
    audit({ subject: ['eor', input.eorId], summary: `posted an EOR of ${bill.number}, ${dollars(paidCents)} paid`, data: { caseId: bill.caseId, invoiceId: bill.id, paidCents, receiptId } });
    return { eor: await loadEor(tx, ctx, input.eorId), notices };
  },
});
