import { z } from 'zod';
import { SERVICES } from '../../domain/deadlines/service';
import { additionalGroundKeys } from '../../domain/panel/additional-grounds';
import { PARTY_SIDES } from '../../domain/panel/lifecycle';
import { PANEL_REASONS, PANEL_SIZE } from '../../domain/panel/record';
import { isSpecialty, specialtyCode } from '../../domain/panel/specialties';
import { caseKinds } from '../cases/schema';
import { CalendarDateField, idOf, note, optionalLine } from '../fields';

export const PanelId = idOf('Panel');
export const PanelSide = z.enum(PARTY_SIDES);
export type PanelSide = z.output<typeof PanelSide>;

/** Seven digits, kept as text. */
export const PanelNumberField = z.string().trim().regex(/^\d{7}$/, 'A panel number has 7 digits');
/** A code of the Medical Unit's table; PHY is taken as PSY. */
export const PanelSpecialtyField = z.string().transform(specialtyCode).refine(isSpecialty, 'Choose a specialty of the list');

const member = z.strictObject({ name: optionalLine(120), city: optionalLine(80), physicianId: idOf('Physician').nullable().default(null) });

/** What is known of a panel as it was issued. Members who are not known yet may be left out. */
export const panelFacts = {
  number: PanelNumberField,
  specialtyCode: PanelSpecialtyField,
  issuedOn: CalendarDateField,
  reason: z.enum(PANEL_REASONS).default('initial'),
  additionalGround: z.enum(['', ...additionalGroundKeys]).default(''),
  requestedBy: PanelSide.nullable().default(null),
  servedOn: CalendarDateField.nullable().default(null),
  servedBy: z.enum(SERVICES).default('mail_ca'),
  members: z.array(member).max(PANEL_SIZE, 'A panel names three evaluators').default([]),
  note: note(2000),
};

export const CheckEligibility = z.strictObject({
  physicianId: idOf('Physician'),
  on: CalendarDateField,
  locationId: idOf('Location').nullable().default(null),
  specialtyCode: PanelSpecialtyField.nullable().default(null),
  caseKind: z.enum(caseKinds).default('QME'),
  /** Takes the panel's specialty and office from the case, and a written agreement from the evaluation. */
  caseId: idOf('Case').optional(),
  evaluationId: idOf('Evaluation').optional(),
});
export type CheckEligibility = z.input<typeof CheckEligibility>;

export const Eligibility = z.object({
  outcome: z.enum(['pass', 'warn', 'block']),
  checks: z.array(
    z.object({
      key: z.enum(['active', 'specialty', 'licence', 'term', 'location', 'panel_office', 'unavailability']),
      outcome: z.enum(['pass', 'warn', 'block']),
      says: z.string(),
      section: z.string().nullable(),
      confidence: z.enum(['V', 'S2', 'S', 'M', 'V+M']).nullable(),
    }),
  ),
});
export type Eligibility = z.output<typeof Eligibility>;
