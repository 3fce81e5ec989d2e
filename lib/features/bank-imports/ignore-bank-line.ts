import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { BankLineChanged, IgnoreBankLine } from './schema';
import { lockBankLine, toBankLineChanged } from './steps';

/** Leaves a line of the bank out that is no payment of a payer, with the reason. @throws NotFound, Conflict; RuleBroken `bank_line.not_open`. */
export const ignoreBankLine = command({
  name: 'bank_line.ignore',
  input: IgnoreBankLine,
  output: BankLineChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { bankLineId, version, note } = input;
    const before = await lockBankLine(tx, practiceId, bankLineId, version);
    if (before.state !== 'OPEN') throw new RuleBroken('bank_line.not_open', before.state === 'MATCHED' ? 'This line is matched. Take the match back first.' : 'This line was left out already.');
    const line = await tx.bankLine.update({ where: { practiceId_id: { practiceId, id: bankLineId } }, data: { state: 'IGNORED', note, version: { increment: 1 } }, include: { receipts: { select: { id: true } } } });
    audit({ subject: ['bank_line', line.id], summary: `left a bank line of ${dollars(line.amountCents)} out`, data: { note } });
    return toBankLineChanged(line);
  },
});
