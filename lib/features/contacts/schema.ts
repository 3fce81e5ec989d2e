import { z } from 'zod';
import { idOf, line, note, optionalLine, VersionField } from '../fields';
import { EdiIdField } from '../practices/schema';

export const ContactId = idOf('Contact');

export const contactKinds = ['organisation', 'person'] as const;
export const ContactKind = z.enum(contactKinds);
export type ContactKind = z.output<typeof ContactKind>;

export const contactKindLabels = { organisation: 'Organization', person: 'Person' } as const satisfies Record<ContactKind, string>;

export const contactRoles = ['claims_administrator', 'applicant_attorney', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'dwc', 'other'] as const;
export const ContactRole = z.enum(contactRoles);
export type ContactRole = z.output<typeof ContactRole>;

export const contactRoleLabels = {
  claims_administrator: 'Claims administrator',
  applicant_attorney: 'Applicant attorney',
  defense_attorney: 'Defense attorney',
  agency: 'Agency',
  employer: 'Employer',
  interpreter: 'Interpreter',
  treating_physician: 'Treating physician',
  dwc: 'DWC',
  other: 'Other',
} as const satisfies Record<ContactRole, string>;

const address = { street: optionalLine(200), city: optionalLine(100), state: optionalLine(40), postalCode: optionalLine(20) };

/** Where else a contact is reached; the label says what for: billing, service, another office. */
const FurtherAddress = z
  .strictObject({ label: line(60), ...address })
  .refine(({ street, city, postalCode }) => street !== '' || city !== '' || postalCode !== '', { path: ['street'], message: 'Write the address, or remove this one' });

const facts = {
  name: line(160),
  kind: ContactKind.default('organisation'),
  roles: z.array(ContactRole).max(contactRoles.length).default([]).transform((roles) => [...new Set(roles)]),
  /** Where a person works. */
  organisationId: ContactId.nullable().default(null),
  title: optionalLine(100),
  email: optionalLine(254).refine((email) => email === '' || /^[^\s@,;]+@[^\s@,;]+$/.test(email), 'Write one e-mail address, like name@firm.com'),
  phone: optionalLine(40),
  fax: optionalLine(40),
  ...address,
  language: optionalLine(60),
  payerNotes: note(4000),
  /** The payer’s number in electronic billing; left out, it stays as it is. */
  ediPayerId: EdiIdField.optional(),
  note: note(4000),
  addresses: z.array(FurtherAddress).max(40, 'At most 40 addresses').default([]),
};

export const AddContact = z.strictObject(facts);
export type AddContact = z.input<typeof AddContact>;

export const AmendContact = z.strictObject({ ...facts, contactId: ContactId, version: VersionField, active: z.boolean().default(true) });
export type AmendContact = z.input<typeof AmendContact>;

const Address = z.object({ id: z.string(), label: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() });

export const Contact = z.object({
  id: z.string(),
  kind: ContactKind,
  roles: z.array(ContactRole),
  name: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  fax: z.string(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  language: z.string(),
  payerNotes: z.string(),
  ediPayerId: z.string(),
  note: z.string(),
  addresses: z.array(Address),
  active: z.boolean(),
  /** Set on a duplicate that was merged into another. */
  mergedInto: z.object({ id: z.string(), name: z.string() }).nullable(),
  mergedAt: z.string().nullable(),
  version: z.number(),
});
export type Contact = z.output<typeof Contact>;

export const ReadContact = z.strictObject({ contactId: ContactId });

/** A contact with everything its page shows. */
export const ContactDetail = Contact.extend({
  addedAt: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), title: z.string(), email: z.string(), phone: z.string(), active: z.boolean() })),
  cases: z.object({
    openCount: z.number(),
    total: z.number(),
    /** The newest, open ones first; `roles` says as what: payer, or a role of a party. */
    newest: z.array(z.object({ id: z.string(), number: z.number(), kind: z.string(), stage: z.string(), claimantName: z.string(), open: z.boolean(), roles: z.array(z.string()) })),
  }),
  /** Earlier duplicates: also known as. */
  merged: z.array(z.object({ id: z.string(), name: z.string(), mergedAt: z.string() })),
  /** What happened, newest first; `changed` names facts, `ofMerged` the duplicate it happened to. */
  history: z.array(z.object({ seq: z.number(), at: z.string(), actorName: z.string(), summary: z.string(), changed: z.array(z.string()), ofMerged: z.string().nullable() })),
});
export type ContactDetail = z.output<typeof ContactDetail>;

export const FindContacts = z.strictObject({ q: z.string().trim().max(160).default(''), role: ContactRole.optional(), kind: ContactKind.optional() });

/** Two lines of a type-ahead: the name, and its roles and place. */
export const FoundContact = z.object({ id: z.string(), name: z.string(), detail: z.string() });
export type FoundContact = z.output<typeof FoundContact>;

export const FoundContacts = z.object({ contacts: z.array(FoundContact) });
export type FoundContacts = z.output<typeof FoundContacts>;

/** The filter of the list of contacts, as it stands in the URL. */
export const ListContacts = z.strictObject({
  q: z.string().trim().max(120).optional(),
  role: ContactRole.optional(),
  kind: ContactKind.optional(),
  state: z.enum(['active', 'inactive', 'all']).optional(),
  cursor: z.string().max(1200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});
export type ListContacts = z.input<typeof ListContacts>;

export interface ContactFilters {
  readonly q?: string;
  readonly role?: ContactRole;
  readonly kind?: ContactKind;
  readonly state?: 'active' | 'inactive' | 'all';
}

export const ContactRow = z.object({
  id: z.string(),
  kind: ContactKind,
  roles: z.array(ContactRole),
  name: z.string(),
  organisationName: z.string().nullable(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  fax: z.string(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  language: z.string(),
  payerNotes: z.string(),
  note: z.string(),
  active: z.boolean(),
  /** Open cases it pays for or is a party of, counted up to 1,000. */
  openCaseCount: z.number(),
});
export type ContactRow = z.output<typeof ContactRow>;

export const ContactList = z.object({
  contacts: z.array(ContactRow),
  /** Counted up to 1,000; `more` says that there are more than that. */
  total: z.object({ count: z.number(), more: z.boolean() }),
  nextCursor: z.string().nullable(),
});
export type ContactList = z.output<typeof ContactList>;
