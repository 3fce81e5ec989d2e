import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { bankLine } from '../../test/bank';
import { received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readReceipt } from '../receipts/queries';
import { ignoreBankLine } from './ignore-bank-line';
import { unmatchBankLine } from './unmatch-bank-line';

describe('taking a match back', () => {
  it('frees the receipts, and brings back what was left out', async () => {
    const world = await makeWorld();
    const { bankLineId } = await bankLine(world, '420.00');
    const { id } = await received(world, 42_000, { bankLineId });
    await expect(unmatchBankLine(world.as('biller'), { bankLineId, version: 9 })).rejects.toBeInstanceOf(Conflict);
    const open = await unmatchBankLine(world.as('biller'), { bankLineId, version: 2 });
    expect(open).toMatchObject({ state: 'OPEN', receiptIds: [] });
    expect((await readReceipt(world.as('biller'), { receiptId: id as never })).matched).toBe(false);
    await expect(unmatchBankLine(world.as('biller'), { bankLineId, version: open.version })).rejects.toMatchObject({ rule: 'bank_line.open' });
    const left = await ignoreBankLine(world.as('biller'), { bankLineId, version: open.version, note: 'Own transfer' });
    expect(await unmatchBankLine(world.as('biller'), { bankLineId, version: left.version })).toMatchObject({ state: 'OPEN' });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('bank_line.unmatch');
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { bankLineId } = await bankLine(world, '420.00');
    await received(world, 42_000, { bankLineId });
    await onlyFor(unmatchBankLine as never, world, { bankLineId, version: 2 }, ['owner', 'biller']);
    await expect(unmatchBankLine(next.as('owner'), { bankLineId, version: 2 })).rejects.toBeInstanceOf(NotFound);
  });
});
