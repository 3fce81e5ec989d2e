import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';

/** What a request can name here, beside the objects of the office. */
export interface ContactsObjects {
  readonly contactId: string;
  readonly otherContactId: string;
}

/** A contact, and one that looks like it. */
export async function makeContacts(world: World): Promise<ContactsObjects> {
  const [first, second] = [await makeContact(world), await makeContact(world)];
  return { contactId: first, otherContactId: second };
}

async function makeContact(world: World): Promise<string> {
  const { practiceId } = world;
  const canary = canaryOf(world);
  const name = `Twin ${canary} ${crypto.randomUUID().slice(0, 8)}`;
  const row = await inPractice(practiceId, (tx) => tx.contact.create({ data: { practiceId, name, searchName: name.toLowerCase(), roles: ['agency'], payerNotes: canary, note: canary } }));
  return row.id;
}
