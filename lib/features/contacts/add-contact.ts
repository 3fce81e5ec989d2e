import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { findContact } from './queries';
import { AddContact, Contact } from './schema';
import { contactColumns, demandNewName, writeAddresses } from './steps';

/** Adds an organization or a person that the office deals with. @throws Conflict for an organization that is known already */
export const addContact = command({
  name: 'contact.add',
  input: AddContact,
  output: Contact,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    await demandNewName(tx, practiceId, input, null);
    const { id } = await tx.contact.create({ data: { practiceId, ...(await contactColumns(tx, practiceId, input, null)) } });
    await writeAddresses(tx, practiceId, id, input.addresses);
    audit({ subject: ['contact', id], summary: 'Added a contact', data: { kind: input.kind, roles: input.roles } });
    const added = await findContact(tx, ctx, id);
    if (!added) throw new NotFound();
    return added;
  },
});
