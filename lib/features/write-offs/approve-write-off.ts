import { toDateColumn } from '../../core/dates';
import { Forbidden } from '../../core/errors';
import { command } from '../../core/operation';
import { post } from '../../domain/billing/ledger';
import { cents } from '../../domain/money';
import { dollars } from '../../domain/wording';
import { ledgerOf } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import { DecideWriteOff, WriteOffChanged } from './schema';
import { lockWriteOff, refuseDecided, settleWriteOff, toWriteOffChanged } from './steps';

/**
 * Approves a write-off that waits; it counts from today. Never by whoever asked for it.
 * @throws NotFound, Conflict, Forbidden for who asked; RuleBroken `write_off.decided`, `write_off.exceeds_balance`, `payment.invoice_not_issued`.
 */
export const approveWriteOff = command({
  name: 'write_off.approve',
  input: DecideWriteOff,
  output: WriteOffChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const countsOn = await countsOnFor(tx, practiceId, today);
    const { writeOff, invoice } = await lockWriteOff(tx, practiceId, input.writeOffId, input.version);
    refuseDecided(writeOff);
    const decidedById = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    if (writeOff.askedById !== null && writeOff.askedById === decidedById) throw new Forbidden('You asked for this write-off: another owner approves it.');
    post(await ledgerOf(tx, practiceId, invoice), { id: writeOff.id, kind: 'WRITE_OFF', amountCents: cents(writeOff.amountCents), on: today, reversesId: null });
    const approved = await tx.writeOff.update({
      where: { practiceId_id: { practiceId, id: writeOff.id } },
      data: { state: 'APPROVED', decidedById, decidedOn: toDateColumn(today), decisionNote: input.note, countsOn: toDateColumn(countsOn), version: { increment: 1 } },
    });
    const row = await settleWriteOff(tx, ctx, invoice);
    audit({ subject: ['invoice', invoice.id], summary: `approved the write-off of ${dollars(writeOff.amountCents)} of ${invoice.number}`, data: { caseId: invoice.caseId, writeOffId: writeOff.id, amountCents: writeOff.amountCents } });
    return toWriteOffChanged(approved, row);
  },
});
