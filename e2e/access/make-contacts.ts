import type { World } from '../../lib/test/world';

/** What a request can name here, beside the objects of the office. */
export interface ContactsObjects {}

/** One of each. */
export async function makeContacts(_world: World): Promise<ContactsObjects> {
  return {};
}
