import { fromDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { sendingsOf } from './queries';
import { ConfirmReceipt, SendingRecorded } from './schema';
import { demandDays, proveReceipt, sendingForChange } from './steps';

/**
 * Records that the payer has a bill and what says so: return receipt, confirmation, an answer. The payer's days run from that day.
 * @throws NotFound, Conflict, RuleBroken `sending.void`, `sending.in_future`, `sending.before_sent`
 */
export const confirmReceipt = command({
  name: 'bill_sending.confirm',
  input: ConfirmReceipt,
  output: SendingRecorded,
  async run({ ctx, input, tx, audit }) {
    const { sending, invoice } = await sendingForChange(tx, ctx, input.sendingId, input.version);
    demandDays(ctx.today, null, fromDateColumn(sending.sentOn), input.receivedOn);
    const followed = await proveReceipt(tx, ctx, { ...sending, proof: '' }, input.receivedOn, input.proof);
    audit({ subject: ['invoice', invoice.id], summary: `received by the payer on ${input.receivedOn}`, data: { sendingId: sending.id, caseId: invoice.caseId, receivedOn: input.receivedOn, payableOn: followed.invoice.payableOn } });
    const changed = (await sendingsOf(tx, ctx, invoice.id)).find(({ id }) => id === sending.id);
    if (!changed) throw new Error('The sending is gone');
    return { sending: changed, invoice: followed.invoice };
  },
});
