import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { countsOnFor } from '../month-closes/steps';
import { ReverseWriteOff, WriteOffChanged } from './schema';
import { lockWriteOff, settleWriteOff, toWriteOffChanged } from './steps';

/** Takes an approved write-off back, dated today: the amount is owed again. @throws NotFound, Conflict; RuleBroken `write_off.not_approved`. */
export const reverseWriteOff = command({
  name: 'write_off.reverse',
  input: ReverseWriteOff,
  output: WriteOffChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    await countsOnFor(tx, practiceId, today);
    const { writeOff, invoice } = await lockWriteOff(tx, practiceId, input.writeOffId, input.version);
    if (writeOff.state !== 'APPROVED') throw new RuleBroken('write_off.not_approved', writeOff.state === 'REVERSED' ? 'It was already taken back.' : 'Only what was written off can be taken back.');
    const reversed = await tx.writeOff.update({ where: { practiceId_id: { practiceId, id: writeOff.id } }, data: { state: 'REVERSED', reversedOn: toDateColumn(today), version: { increment: 1 } } });
    const row = await settleWriteOff(tx, ctx, invoice);
    audit({ subject: ['invoice', invoice.id], summary: `took the write-off of ${dollars(writeOff.amountCents)} of ${invoice.number} back`, data: { caseId: invoice.caseId, writeOffId: writeOff.id, reason: input.reason } });
    return toWriteOffChanged(reversed, row);
  },
});
