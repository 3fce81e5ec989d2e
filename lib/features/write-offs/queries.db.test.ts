import { expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { calendarDate } from '../../domain/calendar';
import { issued } from '../../test/billable';
import { inPractice, makeWorld } from '../../test/world';
import { listWriteOffs } from './queries';

it('more write-offs than are shown: the total is of all of the filter', async () => {
  const world = await makeWorld();
  const { practiceId } = world;
  const { id: invoiceId } = await issued(world);
  const one = { practiceId, invoiceId, amountCents: 10, reasonCode: 'other', reason: 'Not worth a letter', askedOn: toDateColumn(calendarDate('2026-03-01')) };
  await inPractice(practiceId, (tx) => tx.writeOff.createMany({ data: [...Array.from({ length: 205 }, () => one), { ...one, state: 'REFUSED' as const }] }));
  const waiting = await listWriteOffs(world.as('owner'), {});
  expect(waiting.rows).toHaveLength(200);
  expect(waiting).toMatchObject({ total: { count: 205, cents: 2_050 }, waiting: { count: 205, cents: 2_050 } });
  expect((await listWriteOffs(world.as('owner'), { show: 'all' })).total).toEqual({ count: 206, cents: 2_060 });
  expect(await listWriteOffs(world.as('owner'), { show: 'refused' })).toMatchObject({ total: { count: 1, cents: 10 }, rows: [{ state: 'REFUSED' }] });
});
