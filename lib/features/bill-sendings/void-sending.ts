import { command } from '../../core/operation';
import { sendingsOf } from './queries';
import { SendingRecorded, VoidSending } from './schema';
import { sendingForChange, takeSendingBack } from './steps';

/**
 * Takes the record of a sending back: it did not go, or went to the wrong place. What stands without it decides when the payer has the bill.
 * @throws NotFound, Conflict, RuleBroken `sending.void`
 */
export const voidSending = command({
  name: 'bill_sending.void',
  input: VoidSending,
  output: SendingRecorded,
  async run({ ctx, input, tx, audit }) {
    const { sending, invoice } = await sendingForChange(tx, ctx, input.sendingId, input.version);
    const followed = await takeSendingBack(tx, ctx, sending, input.reason);
    audit({ subject: ['invoice', invoice.id], summary: 'took the record of a sending back', data: { sendingId: sending.id, caseId: invoice.caseId, reason: input.reason, receivedOn: followed.invoice.receivedOn, payableOn: followed.invoice.payableOn } });
    const changed = (await sendingsOf(tx, ctx, invoice.id)).find(({ id }) => id === sending.id);
    if (!changed) throw new Error('The sending is gone');
    return { sending: changed, invoice: followed.invoice };
  },
});
