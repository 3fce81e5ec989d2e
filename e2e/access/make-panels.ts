import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface PanelsObjects {}

/** One of each. */
export async function makePanels(_world: World): Promise<PanelsObjects> {
  return {};
}
