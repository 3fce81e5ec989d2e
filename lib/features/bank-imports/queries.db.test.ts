import { expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { calendarDate } from '../../domain/calendar';
import { bankCsv } from '../../test/bank';
import { received } from '../../test/ledger';
import { inPractice, makeWorld } from '../../test/world';
import { listBankLines } from './queries';
import { takeInBankFile } from './take-in-bank-file';

it('more receipts without a line than are read: the one of a shown line is among them, and the count is of all', async () => {
  const world = await makeWorld();
  const { practiceId } = world;
  const { id } = await received(world, 50_000, { receivedOn: '2026-01-08' });
  const later = toDateColumn(calendarDate('2026-03-01'));
  await inPractice(practiceId, (tx) => tx.receipt.createMany({ data: Array.from({ length: 305 }, () => ({ practiceId, payerId: world.payerId, receivedOn: later, countsOn: later, amountCents: 700, method: 'check' as const })) }));
  await takeInBankFile(world.as('biller'), { name: 'january.csv', account: 'Operating', content: bankCsv([['01/09/2026', 'REMOTE DEPOSIT', '', '500.00']]) });
  const list = await listBankLines(world.as('biller'), {});
  expect(list.candidates).toHaveLength(300);
  expect(list.candidateCount).toBe(306);
  expect(list.rows[0]?.suggestions[0]?.receipts).toMatchObject([{ id }]);
  expect(await listBankLines(world.as('biller'), { show: 'ignored' })).toMatchObject({ candidates: [], candidateCount: 0 });
});
