import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface SchedulingObjects {}

/** One of each. */
export async function makeScheduling(_world: World): Promise<SchedulingObjects> {
  return {};
}
