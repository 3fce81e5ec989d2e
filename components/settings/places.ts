import { can, type OperationName, type RoleName } from '@/lib/auth/permissions';

export interface SettingsPlace {
  readonly href: string;
  readonly label: string;
  readonly says: string;
  readonly operation: OperationName;
}

const places: readonly SettingsPlace[] = [
  { href: '/settings/practice', label: 'Practice', says: 'Name, time zone, holidays, the month’s goal, second factor', operation: 'practice.amend' },
  { href: '/settings/physicians', label: 'Physicians', says: 'Who examines: specialty, NPI, license and QME number', operation: 'physician.amend' },
  { href: '/settings/interests', label: 'Declared ties', says: 'With whom physicians have ties, for the search for conflicts of interest', operation: 'interest.list' },
  { href: '/settings/locations', label: 'Locations', says: 'Where exams take place', operation: 'location.amend' },
  { href: '/settings/availability', label: 'Availability', says: 'Weekly clinics, closed days, offices, absences with Form 109', operation: 'availability.list' },
  { href: '/settings/feeds', label: 'Calendar feeds', says: 'Secret addresses by which a calendar program reads appointments', operation: 'feed.list' },
  { href: '/settings/tax', label: 'Tax identities', says: 'Whom payers pay, and where', operation: 'tax_identity.list' },
  { href: '/settings/agreements', label: 'Fee agreements', says: 'What clients agreed to pay outside the state schedule', operation: 'agreement.list' },
  { href: '/settings/contracts', label: 'Contracts', says: 'What payers agreed to instead of the state schedule, and discounts taken without it', operation: 'contract_rate.list' },
  { href: '/settings/letters', label: 'Wordings', says: 'What letters say: your own words, their fields and versions', operation: 'template.list' },
  { href: '/settings/reports', label: 'Report wordings', says: 'With which sections and words a report begins, by kind and specialty', operation: 'report_template.list' },
  { href: '/settings/phrases', label: 'House phrases', says: 'Words that the office writes again and again, by their short name', operation: 'house_phrase.list' },
  { href: '/settings/diagnosis-codes', label: 'Diagnosis codes', says: 'The list of ICD-10-CM codes that is searched; the official one can be taken in', operation: 'icd10.list' },
  { href: '/settings/classifier', label: 'Sorting of records', says: 'What suggests the type of a document: its versions, what they learned, the way back', operation: 'classifier.list' },
  { href: '/settings/mail', label: 'E-mail', says: 'Where e-mail goes, what waits, went or failed', operation: 'mail.list' },
  { href: '/settings/people', label: 'People', says: 'Who works here, in which role; invitations', operation: 'member.list' },
  { href: '/settings/security', label: 'Your account', says: 'Password, second factor, where you are signed in, API tokens', operation: 'account.read' },
  { href: '/settings/jobs', label: 'Background jobs', says: 'What waits, runs or failed', operation: 'job.list' },
  { href: '/settings/audit', label: 'Audit log', says: 'Who did what, when', operation: 'audit.list' },
];

/** The settings that a role may open. */
export function settingsFor(role: RoleName): readonly SettingsPlace[] {
  return places.filter((place) => can(role, place.operation));
}
