import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { BankLineChanged, UnmatchBankLine } from './schema';
import { lockBankLine, toBankLineChanged } from './steps';

/** Takes a match back, or brings a line back that was left out: it waits again. @throws NotFound, Conflict; RuleBroken `bank_line.open`. */
export const unmatchBankLine = command({
  name: 'bank_line.unmatch',
  input: UnmatchBankLine,
  output: BankLineChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { bankLineId, version } = input;
    const before = await lockBankLine(tx, practiceId, bankLineId, version);
    if (before.state === 'OPEN') throw new RuleBroken('bank_line.open', 'This line waits already.');
    await tx.receipt.updateMany({ where: { practiceId, bankLineId }, data: { bankLineId: null, version: { increment: 1 } } });
    const line = await tx.bankLine.update({ where: { practiceId_id: { practiceId, id: bankLineId } }, data: { state: 'OPEN', note: '', version: { increment: 1 } }, include: { receipts: { select: { id: true } } } });
    audit({ subject: ['bank_line', line.id], summary: `${before.state === 'MATCHED' ? 'took the match of' : 'brought back'} a bank line of ${dollars(line.amountCents)}${before.state === 'MATCHED' ? ' back' : ''}`, data: { receiptIds: before.receipts.map(({ id }) => id) } });
    return toBankLineChanged(line);
  },
});
