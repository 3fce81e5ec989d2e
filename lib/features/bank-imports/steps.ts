import type { PracticeCtx, PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import type { BankLineChanged } from './schema';

export interface Matching {
  readonly bankLineId: string;
  readonly receiptIds: readonly string[];
  /** Left out where the line was not read before. */
  readonly version?: number;
}

/** The line of the bank, its row locked to the end of the transaction. @throws NotFound; Conflict when `version` is no longer the stored one. */
export async function lockBankLine(tx: Tx, practiceId: PracticeId, bankLineId: string, version?: number) {
  await tx.$queryRaw`select id from "BankLine" where "practiceId" = ${practiceId}::uuid and id = ${bankLineId}::uuid for update`;
  const line = await tx.bankLine.findUnique({ where: { practiceId_id: { practiceId, id: bankLineId } }, include: { receipts: { select: { id: true } } } });
  if (!line) throw new NotFound();
  if (version !== undefined && line.version !== version) throw new Conflict(undefined, toBankLineChanged(line));
  return line;
}

export function toBankLineChanged({ id, state, receipts, version }: { id: string; state: BankLineChanged['state']; receipts: readonly { id: string }[]; version: number }): BankLineChanged {
  return { id, state, receiptIds: receipts.map((receipt) => receipt.id), version };
}

/**
 * Matches a line of the bank with the receipts that it is: together they are its amount to the cent.
 * @throws NotFound, Conflict; RuleBroken `bank_line.not_open`, `bank_line.receipt_matched`, `bank_line.sum_differs`.
 */
export async function matchReceipts(tx: Tx, ctx: PracticeCtx, { bankLineId, receiptIds, version }: Matching) {
  const { practiceId } = ctx;
  const ids = [...new Set(receiptIds)].sort();
  for (const id of ids) await tx.$queryRaw`select id from "Receipt" where "practiceId" = ${practiceId}::uuid and id = ${id}::uuid for update`;
  const line = await lockBankLine(tx, practiceId, bankLineId, version);
  if (line.state !== 'OPEN') throw new RuleBroken('bank_line.not_open', line.state === 'MATCHED' ? 'This line is matched already.' : 'This line was left out. Bring it back first.');
  const receipts = await tx.receipt.findMany({ where: { practiceId, id: { in: ids } }, select: { id: true, amountCents: true, bankLineId: true } });
  if (receipts.length !== ids.length) throw new NotFound();
  if (receipts.some((receipt) => receipt.bankLineId !== null)) throw new RuleBroken('bank_line.receipt_matched', 'One of these receipts is matched with another line of the bank.');
  const sumCents = receipts.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (sumCents !== line.amountCents) throw new RuleBroken('bank_line.sum_differs', `The receipts are ${dollars(sumCents)}, the line is ${dollars(line.amountCents)}. They must be the same.`, { sumCents, amountCents: line.amountCents });
  await tx.receipt.updateMany({ where: { practiceId, id: { in: ids } }, data: { bankLineId, version: { increment: 1 } } });
  return tx.bankLine.update({ where: { practiceId_id: { practiceId, id: bankLineId } }, data: { state: 'MATCHED', note: '', version: { increment: 1 } }, include: { receipts: { select: { id: true } } } });
}
