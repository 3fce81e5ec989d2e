import { command } from '../../core/operation';
import { dollars, quantity } from '../../domain/wording';
import { BankLineChanged, MatchBankLine } from './schema';
import { matchReceipts, toBankLineChanged } from './steps';

/**
 * Matches a line of the bank with one or more receipts, such as several checks in one deposit.
 * @throws NotFound, Conflict; RuleBroken `bank_line.not_open`, `bank_line.receipt_matched`, `bank_line.sum_differs`.
 */
export const matchBankLine = command({
  name: 'bank_line.match',
  input: MatchBankLine,
  output: BankLineChanged,
  async run({ ctx, input, tx, audit }) {
    const line = await matchReceipts(tx, ctx, input);
    audit({ subject: ['bank_line', line.id], summary: `matched a bank line of ${dollars(line.amountCents)} with ${quantity(line.receipts.length, 'receipt')}`, data: { receiptIds: input.receiptIds } });
    return toBankLineChanged(line);
  },
});
