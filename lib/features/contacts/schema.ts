import { z } from 'zod';
import { idOf, line, optionalLine } from '../fields';

export const ContactId = idOf('Contact');

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

export const AddContact = z.strictObject({
  name: line(160),
  kind: z.enum(['organisation', 'person']).default('organisation'),
  roles: z.array(ContactRole).max(contactRoles.length).default([]),
  email: optionalLine(254),
  phone: optionalLine(40),
  street: optionalLine(200),
  city: optionalLine(100),
  state: optionalLine(40),
  postalCode: optionalLine(20),
});

export const Contact = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person']),
  roles: z.array(ContactRole),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  version: z.number(),
});
export type Contact = z.output<typeof Contact>;

export const FindContacts = z.strictObject({ q: z.string().trim().max(160), role: ContactRole.optional() });

/** Two lines of a type-ahead: the name, and its roles and place. */
export const FoundContact = z.object({ id: z.string(), name: z.string(), detail: z.string() });
export type FoundContact = z.output<typeof FoundContact>;

export const FoundContacts = z.object({ contacts: z.array(FoundContact) });
export type FoundContacts = z.output<typeof FoundContacts>;
