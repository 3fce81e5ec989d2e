import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface ReferralsObjects {}

/** One of each. */
export async function makeReferrals(_world: World): Promise<ReferralsObjects> {
  return {};
}
