import type { PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable } from '../../domain/search-text';

/**
 * The contacts that stand for some ids today: each itself, or the one it was merged into. For everything that names a
 * contact in new work; they are kept from being merged until the command commits. @throws NotFound
 */
export async function contactsInUse(tx: Tx, practiceId: PracticeId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; mergedIntoId: string | null }[]>`select id, "mergedIntoId" from "Contact"
    where "practiceId" = ${practiceId}::uuid and id in (${joined(wanted.map((id) => sql`${id}::uuid`))}) order by id for key share`;
  if (rows.length < wanted.length) throw new NotFound();
  // A survivor that is merged later takes its duplicates along, so one step is enough.
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
}

/** The same for one contact. @throws NotFound */
export async function contactInUse(tx: Tx, practiceId: PracticeId, id: string): Promise<string> {
  return (await contactsInUse(tx, practiceId, [id])).get(id) ?? id;
}

/**
 * The contact of a name that was typed, whatever its capitals and accents; the survivor when only a merged duplicate
 * had that name. Null when nobody is called that.
 */
export async function contactNamed(tx: Tx, practiceId: PracticeId, name: string): Promise<string | null> {
  const searchName = comparable(name);
  const same = await tx.contact.findMany({ where: { practiceId, ...(searchName === '' ? { name } : { searchName }) }, orderBy: [{ active: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }], select: { id: true, mergedIntoId: true }, take: 20 });
  const known = same.find(({ mergedIntoId }) => mergedIntoId === null) ?? same[0];
  return known ? contactInUse(tx, practiceId, known.id) : null;
}

/** What was said of a contact as its columns, with its name as it is compared and the organization that stands today. @throws NotFound; RuleBroken `contact.organisation` */
export async function contactColumns<Input extends ContactFacts>(tx: Tx, practiceId: PracticeId, input: Input, contactId: string | null) {
  const { addresses, organisationId, ...facts } = input;
  return { ...facts, searchName: comparable(input.name), organisationId: await employerOf(tx, practiceId, { ...input, organisationId }, contactId) };
}

interface ContactFacts {
  readonly kind: 'organisation' | 'person';
  readonly name: string;
  readonly organisationId: string | null;
  readonly addresses: readonly { readonly label: string; readonly street: string; readonly city: string; readonly state: string; readonly postalCode: string }[];
}

async function employerOf(tx: Tx, practiceId: PracticeId, { kind, organisationId }: ContactFacts, contactId: string | null): Promise<string | null> {
  if (organisationId === null) return null;
  if (kind === 'organisation') throw new RuleBroken('contact.organisation', 'Only a person belongs to an organization. Clear it, or make this contact a person.');
  const id = await contactInUse(tx, practiceId, organisationId);
  const employer = await tx.contact.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id } }, select: { kind: true } });
  if (employer.kind !== 'organisation' || id === contactId) throw new RuleBroken('contact.organisation', 'Choose an organization; a person cannot employ another here.');
  return id;
}

/** Writes the further addresses of a contact in the order given, in place of those that are there. */
export async function writeAddresses(tx: Tx, practiceId: PracticeId, contactId: string, addresses: ContactFacts['addresses']): Promise<void> {
  await tx.contactAddress.deleteMany({ where: { practiceId, contactId } });
  // Ids made here sort as they stand in the list, which a shared time of making would not.
  await tx.contactAddress.createMany({ data: addresses.map((address) => ({ ...address, id: newId(), practiceId, contactId })) });
}

/** An organization is known once by its name, however it is written; two people may share one. @throws Conflict with the one that is there */
export async function demandNewName(tx: Tx, practiceId: PracticeId, input: { readonly kind: string; readonly name: string }, contactId: string | null): Promise<void> {
  if (input.kind !== 'organisation') return;
  const searchName = comparable(input.name);
  const same = await tx.contact.findFirst({
    where: { practiceId, kind: 'organisation', mergedIntoId: null, OR: [{ name: input.name }, ...(searchName ? [{ searchName }] : [])], ...(contactId ? { id: { not: contactId } } : {}) },
    select: { id: true, name: true, active: true },
  });
  if (same) throw new Conflict(same.active ? 'There is an organization of this name already.' : 'There is an organization of this name already; it is out of use.', { id: same.id, name: same.name });
}
