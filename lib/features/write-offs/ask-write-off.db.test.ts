import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { issuedBills } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { readInvoice } from '../invoices/queries';
import { askWriteOff } from './ask-write-off';
import { listWriteOffs } from './queries';

const limit = (world: World, writeOffLimitCents: number) => inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { writeOffLimitCents } }));
const ask = (world: World, invoiceId: string | undefined, amountCents: number, role: 'biller' | 'owner' = 'biller') => askWriteOff(world.as(role), { invoiceId: invoiceId as never, amountCents, reasonCode: 'small_balance', reason: 'Not worth a letter' });

describe('asking for a write-off', () => {
  it('counts at once within the limit; what is asked above it on one invoice waits, also in parts', async () => {
    const world = await makeWorld();
    await limit(world, 5_000);
    const [bill] = await issuedBills(world, 1);
    expect(await ask(world, bill?.id, 4_000)).toMatchObject({ state: 'APPROVED', selfApproved: false, invoice: { writtenOffCents: 4_000, balanceCents: 197_500 } });
    expect(await ask(world, bill?.id, 1_001)).toMatchObject({ state: 'ASKED', invoice: { writtenOffCents: 4_000 } });
    const list = await listWriteOffs(world.as('owner'), {});
    expect(list).toMatchObject({ waiting: { count: 1, cents: 1_001 }, limitCents: 5_000 });
    expect(list.rows[0]).toMatchObject({ mayDecide: true, askedBy: 'Test biller' });
    expect((await listWriteOffs(world.as('biller'), {})).rows[0]).toMatchObject({ mayDecide: false });
    expect((await listWriteOffs(world.as('viewer'), { show: 'all' })).rows.every(({ claimantName }) => claimantName === null)).toBe(true);
    expect((await auditedOperations(world.practiceId)).slice(-2)).toEqual(['write_off.ask', 'write_off.ask']);
  });

  it('the only owner decides alone, and the row says so; with a second owner the other one decides', async () => {
    const world = await makeWorld();
    await limit(world, 5_000);
    const [bill] = await issuedBills(world, 1);
    expect(await ask(world, bill?.id, 10_000, 'owner')).toMatchObject({ state: 'APPROVED', selfApproved: true });
    await inPractice(world.practiceId, (tx) => tx.membership.updateMany({ where: { practiceId: world.practiceId, userId: world.users.assistant }, data: { role: 'owner' } }));
    expect(await ask(world, bill?.id, 10_000, 'owner')).toMatchObject({ state: 'ASKED', selfApproved: false });
  });

  it('is never above what is owed; written off whole, nothing is owed and the payer’s clock ends', async () => {
    const world = await makeWorld();
    await limit(world, 500_000);
    const [bill] = await issuedBills(world, 1);
    await expect(ask(world, bill?.id, 201_501)).rejects.toMatchObject({ rule: 'write_off.exceeds_balance' });
    await ask(world, bill?.id, 201_500);
    expect(await readInvoice(world.as('biller'), { invoiceId: bill?.id as never })).toMatchObject({ status: 'PAID', balanceCents: 0 });
    expect(await inPractice(world.practiceId, (tx) => tx.clock.count({ where: { practiceId: world.practiceId, state: 'OPEN' } }))).toBe(0);
  });

  it('is for billers and owners of this practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const [bill] = await issuedBills(world, 1);
    const input = { invoiceId: bill?.id, amountCents: 100, reasonCode: 'other', reason: 'Probe' };
    await onlyFor(askWriteOff as never, world, input, ['owner', 'biller']);
    await expect(ask(next, bill?.id, 100)).rejects.toBeInstanceOf(NotFound);
    expect(await inPractice(world.practiceId, (tx) => tx.writeOff.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
