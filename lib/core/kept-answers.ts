import type { PracticeId } from './context';

interface Kept {
  readonly stamp: number;
  readonly answer: Promise<unknown>;
}

const most = 200;
const kept = new Map<string, Kept>();

/**
 * The answer of a heavy report, made once and kept in this process until the practice's next change: `stamp` is the last
 * number of its audit log, in which every change leaves a row. `key` names the report, its input and the day. The stamp
 * is read before the answer is made, so that a change in between has it made anew. A failure is not kept.
 */
export async function keptAnswer<T>(practiceId: PracticeId, key: string, stamp: number, make: () => Promise<T>): Promise<T> {
  const name = `${practiceId} ${key}`;
  const known = kept.get(name);
  if (known?.stamp === stamp) return known.answer as Promise<T>;
  const answer = make();
  kept.delete(name);
  kept.set(name, { stamp, answer });
  if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
  try {
    return await answer;
  } catch (failure) {
    if (kept.get(name)?.answer === answer) kept.delete(name);
    throw failure;
  }
}
