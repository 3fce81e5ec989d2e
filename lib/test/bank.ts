import { takeInBankFile } from '../features/bank-imports/take-in-bank-file';
import { listBankLines } from '../features/bank-imports/queries';
import type { World } from './world';

/** A CSV file of an account as a bank exports it, a line a row: day, words, check number, amount. */
export const bankCsv = (rows: readonly (readonly [on: string, words: string, reference: string, amount: string])[]): string => ['Posting Date,Description,Check Number,Amount', ...rows.map((row) => row.join(','))].join('\n');

/** A file with one deposit of the amount on the tests' own day, taken in; gives the line. */
export async function bankLine(world: World, amount: string, words = 'REMOTE DEPOSIT') {
  await takeInBankFile(world.as('biller'), { name: 'march.csv', account: 'Operating', content: bankCsv([['03/02/2026', words, '', amount]]) });
  const { rows } = await listBankLines(world.as('biller'), {});
  const line = rows.find((row) => row.description === words);
  if (!line) throw new Error('The line was not taken in');
  return { ...line, bankLineId: line.id as never };
}
