import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { loadEor } from '../eors/queries';
import { EorChanged } from '../eors/schema';
import { VoidEor } from './schema';
import { lockEor } from '../eors/steps';
import { followBalance, ledgerOf, lockInvoice } from '../invoices/steps';
import { balanceOf, balanceOfInvoice } from '../../domain/billing/ledger';
import { countsOnFor } from '../month-closes/steps';
import { settleDisputes } from '../eor-decisions/steps';
import { takeBack } from './steps';

/**
 * Voids an EOR with the reason. What a posted one put on the bill comes off again, the check holds it unapplied, and the
 * payer owes an answer as before.
 * @throws NotFound, Conflict; RuleBroken `eor.void_already`, `eor.has_appeal`, `eor.has_write_off`
 */
export const voidEor = command({
  name: 'eor.void',
  input: VoidEor,
  output: EorChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    await countsOnFor(tx, practiceId, ctx.today);
    const eor = await lockEor(tx, practiceId, input.eorId, input.version);
    if (eor.state === 'VOID') throw new RuleBroken('eor.void_already', 'This EOR is void already.');
    if ((await tx.appeal.count({ where: { practiceId, eorId: eor.id, state: { not: 'WITHDRAWN' } } })) > 0) throw new RuleBroken('eor.has_appeal', 'An appeal stands on this EOR. Withdraw it first.');
    const written = eor.lines.flatMap(({ writeOffId }) => (writeOffId ? [writeOffId] : []));
    if ((await tx.writeOff.count({ where: { practiceId, id: { in: written }, state: { in: ['ASKED', 'APPROVED'] } } })) > 0) throw new RuleBroken('eor.has_write_off', 'Something was written off by a decision on this EOR. Take that decision back first.');
    const notices = eor.state === 'POSTED' ? await takeBack(tx, ctx, eor, input.reason) : [];
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eor.id } }, data: { state: 'VOID', voidReason: input.reason, version: { increment: 1 } } });
    if (eor.state === 'POSTED' && eor.invoiceId !== null) {
      const invoice = await lockInvoice(tx, practiceId, eor.invoiceId);
      if (invoice.state === 'ISSUED') await followBalance(tx, practiceId, invoice, balanceOf(await ledgerOf(tx, practiceId, invoice)), ctx.today);
      await settleDisputes(tx, ctx, invoice);
      audit({ subject: ['invoice', invoice.id], summary: `an EOR of ${invoice.number} was voided`, data: { caseId: invoice.caseId, eorId: eor.id, balanceCents: balanceOfInvoice(invoice) } });
    }
    audit({ subject: ['eor', eor.id], summary: 'voided an EOR', data: { invoiceId: eor.invoiceId, was: eor.state } });
    return { eor: await loadEor(tx, ctx, eor.id), notices };
  },
});
