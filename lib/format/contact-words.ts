const roles: Record<string, string> = {
  claims_administrator: 'Claims administrator',
  applicant_attorney: 'Applicant attorney',
  defense_attorney: 'Defense attorney',
  agency: 'Agency',
  employer: 'Employer',
  interpreter: 'Interpreter',
  treating_physician: 'Treating physician',
  dwc: 'DWC',
  other: 'Other',
  payer: 'Payer',
};

/** The role of a contact for the eye; without loading the schemas that name the roles. */
export function contactRoleWords(role: string): string {
  return roles[role] ?? role;
}

/** The roles that a contact can have, in the order of a form. */
export const contactRoleChoices = ['claims_administrator', 'applicant_attorney', 'defense_attorney', 'agency', 'employer', 'interpreter', 'treating_physician', 'dwc', 'other'] as const;

const facts: Record<string, string> = { payerNotes: 'payer notes', postalCode: 'ZIP', email: 'e-mail', active: 'whether it is in use', street: 'street', organisation: 'organization', addresses: 'further addresses' };

/** A fact of a contact as it is named in its history: 'payerNotes' → 'payer notes'. */
export function contactFactWords(fact: string): string {
  return facts[fact] ?? fact;
}

/** '1 Main St', 'Oakland', 'CA', '94607' → '1 Main St, Oakland, CA 94607'. */
export function addressInLine({ street, city, state, postalCode = '' }: { readonly street: string; readonly city: string; readonly state: string; readonly postalCode?: string }): string {
  return [street, city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
