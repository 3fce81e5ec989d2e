import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { bankLine } from '../../test/bank';
import { received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readReceipt } from '../receipts/queries';
import { matchBankLine } from './match-bank-line';
import { listBankLines } from './queries';

describe('matching a line of the bank', () => {
  it('with several checks in one deposit, as it suggests them', async () => {
    const world = await makeWorld();
    const checks = [await received(world, 100_000, { reference: '1' }), await received(world, 50_000, { reference: '2' }), await received(world, 7_000, { reference: '3' })];
    const { bankLineId, version, suggestions } = await bankLine(world, '1500.00');
    expect(suggestions.map(({ why, receipts }) => [why, receipts.map(({ amountCents }) => amountCents).sort()])).toEqual([['2 receipts add up to it', [100_000, 50_000]]]);
    const matched = await matchBankLine(world.as('biller'), { bankLineId, version, receiptIds: suggestions[0]?.receipts.map(({ id }) => id) as never });
    expect(matched).toMatchObject({ state: 'MATCHED' });
    expect((await readReceipt(world.as('viewer'), { receiptId: checks[0]?.id as never })).bankLine).toMatchObject({ amountCents: 150_000 });
    expect((await listBankLines(world.as('biller'), { show: 'matched' })).rows[0]?.receipts).toHaveLength(2);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bank_line.match');
  });

  it('a receipt that is recorded from the line is matched with it', async () => {
    const world = await makeWorld();
    const { bankLineId } = await bankLine(world, '420.00');
    await expect(received(world, 42_001, { bankLineId })).rejects.toMatchObject({ rule: 'bank_line.sum_differs' });
    const { id } = await received(world, 42_000, { bankLineId });
    expect((await readReceipt(world.as('biller'), { receiptId: id as never })).matched).toBe(true);
  });

  it('only to the cent, only what waits, only once', async () => {
    const world = await makeWorld();
    const { id } = await received(world, 42_000);
    const { bankLineId, version } = await bankLine(world, '420.01');
    const match = (line: never, of: number, receiptId: string = id) => matchBankLine(world.as('biller'), { bankLineId: line, version: of, receiptIds: [receiptId] as never });
    await expect(match(bankLineId, version)).rejects.toMatchObject({ rule: 'bank_line.sum_differs' });
    const other = await bankLine(world, '420.00', 'SECOND');
    await expect(match(other.bankLineId, 7)).rejects.toBeInstanceOf(Conflict);
    const matched = await match(other.bankLineId, other.version);
    await expect(match(other.bankLineId, matched.version)).rejects.toMatchObject({ rule: 'bank_line.not_open' });
    const third = await bankLine(world, '420.00', 'THIRD');
    await expect(match(third.bankLineId, third.version)).rejects.toMatchObject({ rule: 'bank_line.receipt_matched' });
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { id } = await received(world, 42_000);
    const { bankLineId, version } = await bankLine(world, '420.00');
    const input = { bankLineId, version, receiptIds: [id] };
    await onlyFor(matchBankLine as never, world, input, ['owner', 'biller']);
    await expect(matchBankLine(next.as('owner'), input as never)).rejects.toBeInstanceOf(NotFound);
    expect((await listBankLines(world.as('owner'), {})).totals.open.count).toBe(1);
  });
});
