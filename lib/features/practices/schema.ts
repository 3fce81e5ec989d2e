import { z } from 'zod';
import { isNpi, isTaxpayerNumber } from '../../domain/panel/identifiers';
import { specialties } from '../../domain/panel/specialties';
import { placesOfService } from '../../domain/billing/claim';
import { CalendarDateField, CentsField, idOf, line, note, optionalLine, VersionField } from '../fields';
import { EmailField, PasswordField } from '../session/schema';

const SpecialtyField = z.enum(specialties.map(({ code }) => code), 'Choose a specialty');
const TimeZoneField = z.string().max(60).refine(isTimeZone, 'Choose a time zone');
export const holidayCalendars = ['dwc', 'gov', 'judicial'] as const;
const NpiField = z.string().trim().refine((text) => text === '' || isNpi(text), 'An NPI has ten digits; this one does not check').default('');
const ActiveField = z.boolean().default(true);
/** A number by which a party is known in electronic billing; an envelope holds fifteen characters. */
export const EdiIdField = z.string().trim().regex(/^[A-Za-z0-9]{0,15}$/, 'At most 15 letters and digits');
const PlaceOfServiceField = z.enum(Object.keys(placesOfService) as (keyof typeof placesOfService)[], 'Choose a place of service');
const TaxonomyField = z.string().trim().toUpperCase().regex(/^([0-9A-Z]{9}X)?$/, 'Ten characters that end with X, like 207X00000X');
export const tinKinds = ['EIN', 'SSN'] as const;

export const NoInput = z.strictObject({});
export const Installed = z.object({ installed: z.boolean() });

export const FoundPractice = z.strictObject({
  practiceName: line(120),
  timeZone: TimeZoneField,
  holidayCalendar: z.enum(holidayCalendars).default('dwc'),
  ownerName: line(120),
  email: EmailField,
  password: PasswordField,
  /** Set when the owner examines: makes the first physician. */
  specialtyCode: SpecialtyField.nullable(),
  credentials: optionalLine(20),
  city: line(80),
});
export const PracticeFounded = z.object({ practiceId: z.string() });

/** What stands at the head of a letter, and where proofs of service are signed. */
const letterhead = {
  street: optionalLine(120).removeDefault(),
  city: optionalLine(80).removeDefault(),
  state: z.string().trim().regex(/^[A-Z]{2}$/, 'Two letters, like CA'),
  postalCode: z.string().trim().regex(/^(\d{5}(-\d{4})?)?$/, 'Five digits, like 95814'),
  phone: optionalLine(40).removeDefault(),
  fax: optionalLine(40).removeDefault(),
  email: z.union([z.literal(''), EmailField]),
  county: optionalLine(80).removeDefault(),
};

/** A part of the letterhead that is left out stays as it is. */
export const AmendPractice = z.strictObject({
  version: VersionField,
  ...z.object(letterhead).partial().shape,
  name: line(120),
  timeZone: TimeZoneField,
  holidayCalendar: z.enum(holidayCalendars),
  monthlyGoalCents: CentsField,
  invoiceTermsDays: z.number().int().min(0, 'Not below zero').max(365, 'At most 365 days'),
  /** The filing fee of an independent bill review; left out it stays as it is. */
  ibrFeeCents: CentsField.optional(),
  writeOffLimitCents: CentsField.optional(),
  secondFactorRequired: z.boolean(),
  ediSubmitterId: EdiIdField.optional(),
});

const physician = {
  name: line(120),
  credentials: optionalLine(20),
  specialtyCode: SpecialtyField,
  npi: NpiField,
  licenceNumber: optionalLine(20),
  qmeNumber: optionalLine(20),
  /** Those in which the physician is a QME, where they are not the main one alone. */
  qmeSpecialties: z.array(SpecialtyField).max(12, 'At most 12').default([]).transform((codes) => [...new Set(codes)]),
  licenceExpiresOn: CalendarDateField.nullable().default(null),
  qmeTermEndsOn: CalendarDateField.nullable().default(null),
  taxIdentityId: idOf('TaxIdentity').nullable().default(null),
  userId: idOf('User').nullable().default(null),
  taxonomyCode: TaxonomyField.optional(),
  /** What a month should bring; zero for none. Left out, it stays. */
  monthlyGoalCents: CentsField.optional(),
};
export const AddPhysician = z.strictObject(physician);
export const AmendPhysician = z.strictObject({ ...physician, physicianId: idOf('Physician'), version: VersionField, active: ActiveField });

const location = {
  name: line(80),
  street: optionalLine(120),
  city: optionalLine(80),
  state: z.string().trim().regex(/^[A-Z]{2}$/, 'Two letters, like CA').default('CA'),
  postalCode: z.string().trim().regex(/^(\d{5}(-\d{4})?)?$/, 'Five digits, like 95814').default(''),
  phone: optionalLine(40),
  placeOfService: PlaceOfServiceField.optional(),
};
export const AddLocation = z.strictObject(location);
export const AmendLocation = z.strictObject({ ...location, locationId: idOf('Location'), version: VersionField, active: ActiveField });

/** What is left out stays as it is. */
const taxIdentity = {
  legalName: line(120), remitTo: note(400), tinKind: z.enum(tinKinds).optional(), npi: NpiField.removeDefault().optional(), street: optionalLine(120).removeDefault().optional(), city: optionalLine(80).removeDefault().optional(),
  state: z.string().trim().regex(/^[A-Z]{2}$/, 'Two letters, like CA').optional(), postalCode: z.string().trim().regex(/^(\d{5}(-\d{4})?)?$/, 'Five or nine digits, like 95814-2201').optional(),
};
const TaxpayerNumberField = z.string().trim().refine(isTaxpayerNumber, 'Nine digits, like 12-3456789');
export const AddTaxIdentity = z.strictObject({ ...taxIdentity, taxpayerNumber: TaxpayerNumberField });
/** The number is changed only when a new one is given; the stored one cannot be read back. */
export const AmendTaxIdentity = z.strictObject({
  ...taxIdentity, taxIdentityId: idOf('TaxIdentity'), version: VersionField, active: ActiveField,
  taxpayerNumber: TaxpayerNumberField.nullable().default(null),
});

export const Physician = z.object({
  id: z.string(), name: z.string(), credentials: z.string(), specialtyCode: z.string(), specialtyName: z.string(), npi: z.string(),
  licenceNumber: z.string(), qmeNumber: z.string(), qmeSpecialties: z.array(z.string()), licenceExpiresOn: z.string().nullable(), qmeTermEndsOn: z.string().nullable(),
  taxIdentityId: z.string().nullable(), userId: z.string().nullable(), taxonomyCode: z.string(), monthlyGoalCents: z.number().int(), active: z.boolean(), version: z.number().int(),
});
export type Physician = z.output<typeof Physician>;

export const Location = z.object({
  id: z.string(), name: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string(), phone: z.string(),
  placeOfService: z.string(), active: z.boolean(), version: z.number().int(),
});
export type Location = z.output<typeof Location>;

export const TaxIdentity = z.object({
  id: z.string(), legalName: z.string(), lastFour: z.string(), tinKind: z.enum(tinKinds), npi: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string(), remitTo: z.string(), /** Whether a signed W-9 is kept; told by the list alone. */ hasForm: z.boolean(), active: z.boolean(), version: z.number().int(),
});
export type TaxIdentity = z.output<typeof TaxIdentity>;
export const TaxIdentityList = z.object({ taxIdentities: z.array(TaxIdentity) });

export const PracticeFacts = z.object({
  id: z.string(), name: z.string(), timeZone: z.string(), holidayCalendar: z.enum(holidayCalendars), monthlyGoalCents: z.number().int(),
  invoiceTermsDays: z.number().int(), ibrFeeCents: z.number().int(), writeOffLimitCents: z.number().int(), secondFactorRequired: z.boolean(), version: z.number().int(),
  street: z.string(), city: z.string(), state: z.string(), postalCode: z.string(), phone: z.string(), fax: z.string(), email: z.string(), county: z.string(), ediSubmitterId: z.string(),
});
export type PracticeFacts = z.output<typeof PracticeFacts>;
export const Practice = PracticeFacts.extend({ physicians: z.array(Physician), locations: z.array(Location) });
export type Practice = z.output<typeof Practice>;

export const OwnPractices = z.object({
  practices: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), /** Set for a training practice: the one it belongs to. */ trainingOfId: z.string().nullable(), isActive: z.boolean() })),
});
export type OwnPractices = z.output<typeof OwnPractices>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== '' && text.includes('/');
  } catch {
    return false;
  }
}
