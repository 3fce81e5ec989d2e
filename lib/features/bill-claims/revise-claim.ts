import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { lockInvoice } from '../invoices/steps';
import { ClaimRevised, ReviseClaim } from './schema';

/**
 * Writes the diagnoses and box 19 of a draft; the issue freezes them.
 * @throws NotFound, Conflict, RuleBroken `invoice.issued`
 */
export const reviseClaim = command({
  name: 'bill_claim.revise',
  input: ReviseClaim,
  output: ClaimRevised,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { diagnosisCodes, claimNote } = input;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    if (invoice.state !== 'DRAFT' || invoice.kind !== 'INVOICE') throw new RuleBroken('invoice.issued', 'An issued invoice stays as it is. Void it and bill again with the right diagnoses.');
    const row = await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoice.id } }, data: { diagnosisCodes, claimNote, version: { increment: 1 } } });
    audit({ subject: ['invoice', invoice.id], summary: 'changed what the claim form says', data: { caseId: invoice.caseId, diagnosisCount: diagnosisCodes.length, noteChanged: claimNote !== invoice.claimNote } });
    return { invoiceId: row.id, version: row.version, diagnosisCodes: row.diagnosisCodes, claimNote: row.claimNote };
  },
});
