/** How a letter reaches somebody. Whatever is not e-mail is printed and sent by the office. */
export const deliveryMethods = ['mail', 'fax', 'personal', 'email'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export const deliveryMethodLabels = {
  mail: 'Mail',
  fax: 'Fax',
  personal: 'By hand',
  email: 'E-mail',
} as const satisfies Record<DeliveryMethod, string>;

/** Who a recipient is to the case. `client` is who asked for private work and pays for it. */
export const recipientRoles = [
  'claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'employer', 'client', 'agency', 'treating_physician', 'interpreter', 'dwc', 'other',
] as const;
export type RecipientRole = (typeof recipientRoles)[number];

export const recipientRoleLabels = {
  claimant: 'Claimant',
  applicant_attorney: 'Applicant attorney',
  claims_administrator: 'Claims administrator',
  defense_attorney: 'Defense attorney',
  employer: 'Employer',
  client: 'Client',
  agency: 'Agency',
  treating_physician: 'Treating physician',
  interpreter: 'Interpreter',
  dwc: 'DWC Medical Unit',
  other: 'Other',
} as const satisfies Record<RecipientRole, string>;

export type Side = 'applicant' | 'defense';

export const sideLabels = { applicant: 'Applicant’s side', defense: 'Defense side' } as const satisfies Record<Side, string>;

/** The side a role stands on in a dispute of workers' compensation; null for somebody who is no party. */
export const sideOfRole = {
  claimant: 'applicant',
  applicant_attorney: 'applicant',
  claims_administrator: 'defense',
  defense_attorney: 'defense',
  employer: 'defense',
  client: null,
  agency: null,
  treating_physician: null,
  interpreter: null,
  dwc: null,
  other: null,
} as const satisfies Record<RecipientRole, Side | null>;
