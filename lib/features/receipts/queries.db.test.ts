import { expect, it } from 'vitest';
import { issued } from '../../test/billable';
import { moreBills } from '../../test/ledger';
import { makeWorld } from '../../test/world';
import { listOpenItems, readReceipt } from './queries';
import { recordReceipt } from './record-receipt';

it('a payer with more open invoices than are shown: the count and the sum are of all, on a check and beside it', async () => {
  const world = await makeWorld();
  const bill = await issued(world);
  await moreBills(world, bill.id, 310);
  const open = await listOpenItems(world.as('biller'), { payerId: world.payerId as never });
  expect(open.rows).toHaveLength(300);
  expect(open).toMatchObject({ count: 311, cents: 311 * 201_500 });
  const { id } = await recordReceipt(world.as('biller'), { payerId: world.payerId as never, receivedOn: '2026-03-02', amountCents: 1_000, method: 'check', reference: '77', note: 'No remittance yet', parts: [] });
  const receipt = await readReceipt(world.as('biller'), { receiptId: id as never });
  expect(receipt.openItems).toHaveLength(300);
  expect(receipt.openCount).toBe(311);
});
