import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { bankLine } from '../../test/bank';
import { received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { ignoreBankLine } from './ignore-bank-line';
import { listBankLines } from './queries';

describe('leaving a line of the bank out', () => {
  it('keeps the reason; what is matched is not left out', async () => {
    const world = await makeWorld();
    const { bankLineId, version } = await bankLine(world, '5.00');
    await expect(ignoreBankLine(world.as('biller'), { bankLineId, version: 9, note: 'Interest' })).rejects.toBeInstanceOf(Conflict);
    const left = await ignoreBankLine(world.as('biller'), { bankLineId, version, note: 'Interest' });
    expect((await listBankLines(world.as('biller'), { show: 'ignored' })).rows[0]).toMatchObject({ note: 'Interest', state: 'IGNORED' });
    await expect(ignoreBankLine(world.as('biller'), { bankLineId, version: left.version, note: 'Again' })).rejects.toMatchObject({ rule: 'bank_line.not_open' });
    const other = await bankLine(world, '420.00', 'SECOND');
    await received(world, 42_000, { bankLineId: other.bankLineId });
    await expect(ignoreBankLine(world.as('biller'), { bankLineId: other.bankLineId, version: 2, note: 'No' })).rejects.toMatchObject({ rule: 'bank_line.not_open' });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'bank_line.ignore')).toHaveLength(1);
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { bankLineId, version } = await bankLine(world, '5.00');
    await onlyFor(ignoreBankLine as never, world, { bankLineId, version, note: 'Interest' }, ['owner', 'biller']);
    await expect(ignoreBankLine(next.as('owner'), { bankLineId, version, note: 'Interest' })).rejects.toBeInstanceOf(NotFound);
  });
});
