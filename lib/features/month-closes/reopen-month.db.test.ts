import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { inMay, issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { readReceipt } from '../receipts/queries';
import { closeMonth } from './close-month';
import { readMonth } from './queries';
import { reopenMonth } from './reopen-month';

describe('opening a month again', () => {
  it('lets what is dated in it count in it again; the last closed one first', async () => {
    const world = await makeWorld();
    await issuedBills(world, 1);
    const [biller, owner] = [world.as('biller', { now: inMay }), world.as('owner', { now: inMay })];
    const { version } = await closeMonth(biller, { month: '2026-04', openItemsAccepted: true });
    await expect(reopenMonth(owner, { month: '2026-03', version: 1, reason: 'A check was forgotten' })).rejects.toMatchObject({ rule: 'month_close.later_closed' });
    await expect(reopenMonth(owner, { month: '2026-04', version: version + 3, reason: 'A check was forgotten' })).rejects.toBeInstanceOf(Conflict);
    expect(await reopenMonth(owner, { month: '2026-04', version, reason: 'A check was forgotten' })).toMatchObject({ state: 'reopened' });
    const { id } = await received(world, 1_000, { receivedOn: '2026-04-20' }, biller);
    expect((await readReceipt(owner, { receiptId: id as never })).countsOn).toBe('2026-04-20');
    expect(await readMonth(owner, { month: '2026-04' })).toMatchObject({ state: 'reopened', reopenedBy: 'Test owner', reopenReason: 'A check was forgotten' });
    await expect(reopenMonth(owner, { month: '2026-04', version: version + 1, reason: 'Again' })).rejects.toMatchObject({ rule: 'month_close.not_closed' });
    expect(await closeMonth(biller, { month: '2026-04', openItemsAccepted: true })).toMatchObject({ closedMonths: ['2026-04'] });
    expect((await auditedOperations(world.practiceId)).filter((name) => name.startsWith('month_close'))).toEqual(['month_close.close', 'month_close.reopen', 'month_close.close']);
  });

  it('is for owners, of a month that was closed in this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await issuedBills(world, 1);
    const { version } = await closeMonth(world.as('biller', { now: inMay }), { month: '2026-04', openItemsAccepted: true });
    await onlyFor(reopenMonth as never, world, { month: '2026-04', version, reason: 'Probe' }, ['owner']);
    await expect(reopenMonth(next.as('owner', { now: inMay }), { month: '2026-04', version, reason: 'Probe' })).rejects.toMatchObject({ rule: 'month_close.not_closed' });
    expect((await readMonth(world.as('owner', { now: inMay }), { month: '2026-04' })).state).toBe('closed');
  });
});
