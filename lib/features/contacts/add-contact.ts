import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { comparable } from '../../domain/search-text';
import { AddContact, Contact } from './schema';

/** Adds an organisation or a person that the office deals with. */
export const addContact = command({
  name: 'contact.add',
  input: AddContact,
  output: Contact,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const searchName = comparable(input.name);
    const same = await tx.contact.findFirst({ where: { practiceId, OR: [{ name: input.name }, ...(searchName ? [{ searchName }] : [])] } });
    if (same) throw new Conflict('There is a contact of this name already.', { id: same.id, name: same.name });
    const made = await tx.contact.create({ data: { ...input, practiceId, searchName } });
    audit({ subject: ['contact', made.id], summary: 'Added a contact', data: { roles: made.roles } });
    return made;
  },
});
