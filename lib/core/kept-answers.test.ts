import { expect, it } from 'vitest';
import type { PracticeId } from './context';
import { keptAnswer } from './kept-answers';

const [here, there] = ['here' as PracticeId, 'there' as PracticeId];

it('makes an answer once until something changed, for each practice and question', async () => {
  const made: string[] = [];
  const ask = (practice: PracticeId, key: string, stamp: number) => keptAnswer(practice, key, stamp, () => Promise.resolve(made.push(`${practice} ${key} ${stamp}`)));
  expect([await ask(here, 'a', 1), await ask(here, 'a', 1), await ask(here, 'b', 1), await ask(there, 'a', 1), await ask(here, 'a', 2), await ask(here, 'a', 2)]).toEqual([1, 1, 2, 3, 4, 4]);
});

it('keeps no failure', async () => {
  await expect(keptAnswer(here, 'fails', 1, () => Promise.reject(new Error('No database')))).rejects.toThrow('No database');
  expect(await keptAnswer(here, 'fails', 1, () => Promise.resolve('made'))).toBe('made');
});
