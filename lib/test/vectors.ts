import { existsSync, readFileSync } from 'node:fs';

export interface Vector<Input, Expected> {
  readonly name: string;
  readonly input: Input;
  readonly expect: Expected;
}

/**
 * The agreed cases of fees or deadlines. They come with the project; where the shared folder lies beside the clone,
 * its own version counts, so that a case added there is tested here at once.
 */
export function vectors<Input, Expected>(name: 'fees' | 'deadlines'): Vector<Input, Expected>[] {
  const shared = new URL(`../../../shared/vectors/${name}.json`, import.meta.url);
  const own = new URL(`./vectors/${name}.json`, import.meta.url);
  const text = readFileSync(existsSync(shared) ? shared : own, 'utf8');
  return (JSON.parse(text) as { cases: Vector<Input, Expected>[] }).cases;
}
