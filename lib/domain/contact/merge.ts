import { comparable } from '../search-text';

export const CONTACT_ROLES_ORDER = ['claims_administrator', 'applicant_attorney', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'dwc', 'other'] as const;
type Role = (typeof CONTACT_ROLES_ORDER)[number];

/** What a person chooses between when two contacts are merged; an address goes as a whole. */
export const MERGED_FACTS = ['name', 'title', 'organisation', 'email', 'phone', 'fax', 'address', 'language'] as const;
export type MergedFact = (typeof MERGED_FACTS)[number];

export type PostalAddress = { street: string; city: string; state: string; postalCode: string };
export type FurtherAddress = PostalAddress & { label: string };

export type MergingContact = PostalAddress & {
  name: string;
  title: string;
  organisationId: string | null;
  email: string;
  phone: string;
  fax: string;
  language: string;
  payerNotes: string;
  note: string;
  roles: readonly Role[];
  addresses: readonly FurtherAddress[];
};

/** Whether two addresses are one, however they are written. */
export function sameAddress(a: PostalAddress, b: PostalAddress): boolean {
  const plain = ({ street, city, postalCode }: PostalAddress) => comparable([street, city, postalCode.slice(0, 5)].join(' '));
  return plain(a) === plain(b);
}

function isEmpty({ street, city, postalCode }: PostalAddress): boolean {
  return street === '' && city === '' && postalCode === '';
}

function addressOf({ street, city, state, postalCode }: PostalAddress): PostalAddress {
  return { street, city, state, postalCode };
}

/** Only a town, and the same one or none as the other's: the other address says more. */
function saysLess(a: PostalAddress, b: PostalAddress): boolean {
  return isEmpty(a) || (a.street === '' && a.postalCode === '' && comparable(a.city) === comparable(b.city));
}

function joined(ours: string, theirs: string): string {
  return theirs === '' || ours.includes(theirs) ? ours : [ours, theirs].filter(Boolean).join('\n');
}

/**
 * What the survivor of two contacts says from then on: its own facts, its gaps filled from the duplicate, and the facts
 * named in `take` from the duplicate. Roles are united, notes put together, addresses that would be lost become further ones.
 */
export function mergedContact(survivor: MergingContact, duplicate: MergingContact, take: readonly MergedFact[]): MergingContact {
  const takes = new Set(take);
  const pick = (fact: MergedFact, ours: string, theirs: string) => (ours === '' || (takes.has(fact) && theirs !== '') ? theirs : ours);
  const theirsIsBetter = !isEmpty(duplicate) && (takes.has('address') || saysLess(survivor, duplicate));
  const main = addressOf(theirsIsBetter ? duplicate : survivor);
  const left = addressOf(theirsIsBetter ? survivor : duplicate);
  const further: FurtherAddress[] = [];
  for (const one of [...survivor.addresses, ...(saysLess(left, main) ? [] : [{ ...left, label: theirsIsBetter ? 'Earlier address' : `Address of ${duplicate.name}`.slice(0, 60) }]), ...duplicate.addresses]) {
    if (!sameAddress(one, main) && !further.some((other) => sameAddress(other, one))) further.push({ ...addressOf(one), label: one.label });
  }
  return {
    ...main,
    name: pick('name', survivor.name, duplicate.name),
    title: pick('title', survivor.title, duplicate.title),
    organisationId: takes.has('organisation') ? (duplicate.organisationId ?? survivor.organisationId) : (survivor.organisationId ?? duplicate.organisationId),
    email: pick('email', survivor.email, duplicate.email),
    phone: pick('phone', survivor.phone, duplicate.phone),
    fax: pick('fax', survivor.fax, duplicate.fax),
    language: pick('language', survivor.language, duplicate.language),
    payerNotes: joined(survivor.payerNotes, duplicate.payerNotes),
    note: joined(survivor.note, duplicate.note),
    roles: CONTACT_ROLES_ORDER.filter((role) => survivor.roles.includes(role) || duplicate.roles.includes(role)),
    addresses: further,
  };
}
