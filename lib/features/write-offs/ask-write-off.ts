import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { AskWriteOff, WriteOffChanged } from './schema';
import { askWriteOff as ask, toWriteOffChanged } from './steps';

/**
 * Writes a part of what is owed on an invoice off, or asks an owner to where it goes above the practice's limit.
 * @throws NotFound; RuleBroken `write_off.exceeds_balance`, `payment.invoice_not_issued`.
 */
export const askWriteOff = command({
  name: 'write_off.ask',
  input: AskWriteOff,
  output: WriteOffChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { writeOff, row } = await ask(tx, ctx, input);
    const changed = toWriteOffChanged(writeOff, row);
    const what = changed.state === 'ASKED' ? 'asked to write off' : changed.selfApproved ? 'wrote off, self-approved above the limit,' : 'wrote off';
    audit({ subject: ['invoice', input.invoiceId], summary: `${what} ${dollars(input.amountCents)} of ${row.number}`, data: { caseId: row.caseId, writeOffId: writeOff.id, amountCents: input.amountCents, reasonCode: input.reasonCode, reason: input.reason } });
    return changed;
  },
});
