import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface LettersObjects {}

/** One of each. */
export async function makeLetters(_world: World): Promise<LettersObjects> {
  return {};
}
