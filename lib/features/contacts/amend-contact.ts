import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshSearchTexts } from '../cases/steps';
import { findContact } from './queries';
import { AmendContact, Contact } from './schema';
import { contactColumns, demandNewName, writeAddresses } from './steps';

const compared = ['name', 'kind', 'roles', 'title', 'email', 'phone', 'fax', 'street', 'city', 'state', 'postalCode', 'language', 'payerNotes', 'ediPayerId', 'note', 'active'] as const;

/** Changes a contact with its addresses, or puts it out of use. Cases that it pays for are found under its new name. */
export const amendContact = command({
  name: 'contact.amend',
  input: AmendContact,
  output: Contact,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { contactId: id, version, ...facts } = input;
    const before = await findContact(tx, ctx, id);
    if (!before) throw new NotFound();
    if (before.mergedInto) throw new RuleBroken('contact.merged', `This contact was merged into ${before.mergedInto.name}. Change that one.`);
    if (before.version !== version) throw new Conflict('Someone changed this contact while you were working on it.', before);
    if (facts.kind === 'person' && before.kind === 'organisation' && (await tx.contact.findFirst({ where: { practiceId, organisationId: id, mergedIntoId: null }, select: { id: true } }))) {
      throw new RuleBroken('contact.has_people', 'People belong to this organization, so it cannot become a person. Move them first.');
    }
    await demandNewName(tx, practiceId, facts, id);
    const { count } = await tx.contact.updateMany({ where: { practiceId, id, version }, data: { ...(await contactColumns(tx, practiceId, facts, id)), version: { increment: 1 } } });
    const stored = await findContact(tx, ctx, id);
    if (!stored) throw new NotFound();
    if (count === 0) throw new Conflict('Someone changed this contact while you were working on it.', stored);
    await writeAddresses(tx, practiceId, id, facts.addresses);
    if (stored.name !== before.name) await refreshSearchTexts(tx, practiceId, { payerId: id });
    const amended = await findContact(tx, ctx, id);
    if (!amended) throw new NotFound();
    const plain = ({ addresses }: Contact) => addresses.map(({ id: _id, ...address }) => address);
    const changed: string[] = [
      ...compared.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(amended[field])),
      ...(before.organisation?.id === amended.organisation?.id ? [] : ['organisation']),
      ...(JSON.stringify(plain(before)) === JSON.stringify(plain(amended)) ? [] : ['addresses']),
    ];
    audit({ subject: ['contact', id], summary: saidOf(before.active, amended.active), data: { changed } });
    return amended;
  },
});

function saidOf(before: boolean, after: boolean): string {
  if (before === after) return 'Changed a contact';
  return after ? 'Took a contact into use again' : 'Put a contact out of use';
}
