import { z } from 'zod';
import { MATCHES } from '../../domain/contact/likeness';
import { MERGED_FACTS } from '../../domain/contact/merge';
import { ContactId, ContactKind, ContactRole } from '../contacts/schema';
import { VersionField } from '../fields';

/** Those of one contact, or of the whole practice. */
export const FindContactDuplicates = z.strictObject({ contactId: ContactId.optional() });
export type FindContactDuplicates = z.input<typeof FindContactDuplicates>;

const Side = z.object({ id: z.string(), name: z.string(), kind: ContactKind, roles: z.array(ContactRole), organisationName: z.string().nullable(), email: z.string(), phone: z.string(), street: z.string(), city: z.string(), state: z.string(), active: z.boolean(), version: z.number() });
export type DuplicateSide = z.output<typeof Side>;

export const ContactPair = z.object({
  first: Side,
  second: Side,
  matched: z.array(z.enum(MATCHES)),
  /** In words: “Name nearly the same, same phone”. */
  why: z.string(),
});
export type ContactPair = z.output<typeof ContactPair>;

/** The likeliest first; `more` says that there are others beside them. */
export const ContactDuplicates = z.object({ pairs: z.array(ContactPair), more: z.boolean() });
export type ContactDuplicates = z.output<typeof ContactDuplicates>;

/** `contactId` is the duplicate; `intoId` stays. `take` names the facts that come from the duplicate. */
export const MergeContacts = z.strictObject({ contactId: ContactId, version: VersionField, intoId: ContactId, intoVersion: VersionField, take: z.array(z.enum(MERGED_FACTS)).max(MERGED_FACTS.length).default([]) });
export type MergeContacts = z.input<typeof MergeContacts>;

/** What moved to the contact that stays. */
export const ContactsMerged = z.object({ id: z.string(), name: z.string(), moved: z.object({ cases: z.number(), parties: z.number(), referrals: z.number(), agreements: z.number(), invoices: z.number(), people: z.number() }) });
export type ContactsMerged = z.output<typeof ContactsMerged>;

export const TellContactsApart = z.strictObject({ contactId: ContactId, otherId: ContactId, /** False takes it back. */ apart: z.boolean().default(true) });
export type TellContactsApart = z.input<typeof TellContactsApart>;
export const ContactsToldApart = z.object({ contactId: z.string(), otherId: z.string(), apart: z.boolean() });
export type ContactsToldApart = z.output<typeof ContactsToldApart>;
