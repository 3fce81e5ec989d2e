import { expect, it } from 'vitest';
import { noon } from '../../test/appeals';
import { issued } from '../../test/billable';
import { moreBills } from '../../test/ledger';
import { makeWorld } from '../../test/world';
import { listUnanswered } from './queries';

it('more bills without an answer than are shown: the counts and the sum are of all, and what is due comes first', async () => {
  const world = await makeWorld();
  const bill = await issued(world);
  await moreBills(world, bill.id, 510);
  const list = await listUnanswered(world.as('biller', { now: noon('2026-05-02') }), {});
  expect(list.rows).toHaveLength(500);
  expect(list.rows.every(({ due }) => due === 'payment_reminder')).toBe(true);
  expect(list).toMatchObject({ count: 511, dueCount: 511, balanceCents: 511 * 201_500 });
  expect(await listUnanswered(world.as('biller', { now: noon('2026-05-02') }), { invoiceId: bill.id as never })).toMatchObject({ count: 1, dueCount: 1, balanceCents: 201_500 });
});
