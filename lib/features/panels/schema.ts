import { z } from 'zod';
import { SERVICES } from '../../domain/deadlines/service';
import { additionalGroundKeys } from '../../domain/panel/additional-grounds';
import { BOARD_STATES, PANEL_ACTS } from '../../domain/panel/board';
import { PANEL_STATES, PARTY_SIDES } from '../../domain/panel/lifecycle';
import { PANEL_REASONS, PANEL_SIZE } from '../../domain/panel/record';
import { REPLACEMENT_OUTCOMES } from '../../domain/panel/replacement';
import { isSpecialty, specialtyCode } from '../../domain/panel/specialties';
import { caseKinds } from '../cases/schema';
import { Clock } from '../clocks/schema';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';

export const PanelId = idOf('Panel');
export const PanelMemberId = idOf('PanelMember');
export const PanelSide = z.enum(PARTY_SIDES);
export type PanelSide = z.output<typeof PanelSide>;

/** Seven digits, kept as text. */
export const PanelNumberField = z.string().trim().regex(/^\d{7}$/, 'A panel number has 7 digits');
/** A code of the Medical Unit's table; PHY is taken as PSY. */
export const PanelSpecialtyField = z.string().transform(specialtyCode).refine(isSpecialty, 'Choose a specialty of the list');

const member = z.strictObject({ name: optionalLine(120), city: optionalLine(80), physicianId: idOf('Physician').nullable().default(null) });

/** What is known of a panel as it was issued. Members who are not known yet may be left out. */
const issuedFacts = {
  number: PanelNumberField,
  specialtyCode: PanelSpecialtyField,
  issuedOn: CalendarDateField,
  requestedBy: PanelSide.nullable().default(null),
  servedOn: CalendarDateField.nullable().default(null),
  servedBy: z.enum(SERVICES).default('mail_ca'),
  members: z.array(member).max(PANEL_SIZE, 'A panel names three evaluators').default([]),
  note: note(2000),
};
const reason = { reason: z.enum(PANEL_REASONS).default('initial'), additionalGround: z.enum(['', ...additionalGroundKeys]).default('') };
const subject = { panelId: PanelId, version: VersionField };

export const RecordPanel = z.strictObject({ caseId: idOf('Case'), ...issuedFacts, ...reason });
export type RecordPanel = z.input<typeof RecordPanel>;
/** Members keep their place: the first of the list is the first of the panel, with its strike. */
export const AmendPanel = z.strictObject({ ...subject, ...issuedFacts, ...reason });
export type AmendPanel = z.input<typeof AmendPanel>;
/** Without a member the side's strike is taken back. */
export const StrikePanelist = z.strictObject({ ...subject, side: PanelSide, memberId: PanelMemberId.nullable(), struckOn: CalendarDateField.optional() });
export type StrikePanelist = z.input<typeof StrikePanelist>;
/** Without a member the selection is taken back. `both`: the sides agreed, or it was told to us as settled. */
export const SelectPanelist = z.strictObject({ ...subject, memberId: PanelMemberId.nullable(), by: z.enum([...PARTY_SIDES, 'both']).default('both'), selectedOn: CalendarDateField.optional() });
export type SelectPanelist = z.input<typeof SelectPanelist>;
export const RequestReplacement = z.strictObject({ ...subject, ground: z.number().int().min(1, 'Choose a ground').max(16, 'Choose a ground'), requestedBy: PanelSide, requestedOn: CalendarDateField, note: note(2000) });
export type RequestReplacement = z.input<typeof RequestReplacement>;
/** With a grant the new panel may be given; where it comes later, record it then as a replacement. */
export const DecideReplacement = z.strictObject({
  replacementId: idOf('PanelReplacement'), version: VersionField, outcome: z.enum(['granted', 'denied', 'withdrawn']), outcomeOn: CalendarDateField,
  newPanel: z.strictObject(issuedFacts).nullable().default(null),
});
export type DecideReplacement = z.input<typeof DecideReplacement>;
/** `closeCase` also cancels the exam that nobody will book, and closes the case with the same reason. */
export const EndPanel = z.strictObject({ ...subject, endedOn: CalendarDateField, reason: line(500), closeCase: z.boolean().default(false) });
export type EndPanel = z.input<typeof EndPanel>;
export const ReopenPanel = z.strictObject(subject);
export const ReadPanel = z.strictObject({ panelId: PanelId });

/** The filter of the board, as it stands in the URL. `caseId` asks for all panels of one case, ended ones too. */
export const ListPanels = z.strictObject({
  q: z.string().trim().max(120).optional(),
  physicianId: z.uuid().optional(),
  specialtyCode: z.string().max(3).optional(),
  caseId: z.uuid().optional(),
  show: z.enum(['open', 'ended']).default('open'),
  cursor: z.string().max(400).optional(),
});
export type ListPanels = z.input<typeof ListPanels>;

export const PanelMember = z.object({
  id: z.string(),
  position: z.number(),
  /** Empty where nobody has told us yet. */
  name: z.string(),
  city: z.string(),
  /** Set for one of ours. */
  physicianId: z.string().nullable(),
  struckBy: PanelSide.nullable(),
  struckOn: z.string().nullable(),
  selected: z.boolean(),
});
export type PanelMember = z.output<typeof PanelMember>;

const StrikeDays = z.object({ side: PanelSide, targetOn: z.string(), outerOn: z.string(), disputed: z.boolean(), says: z.string(), section: z.string(), confidence: z.string() });
const Threat = z.object({ ground: z.number(), level: z.enum(['now', 'soon']), says: z.string(), on: z.string().nullable(), title: z.string(), section: z.string(), confidence: z.string() });
const OtherPanel = z.object({ id: z.string(), number: z.string() });

export const PanelRow = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  /** For a change of the case that goes with the panel. */
  caseVersion: z.number(),
  caseClosed: z.boolean(),
  claimantName: z.string(),
  represented: z.boolean(),
  number: z.string(),
  specialtyCode: z.string(),
  specialtyName: z.string(),
  /** Whether the code was read on the Medical Unit's own page; others show “verify”. */
  specialtyVerified: z.boolean(),
  issuedOn: z.string(),
  reason: z.enum(PANEL_REASONS),
  additionalGround: z.object({ key: z.string(), title: z.string(), evidence: z.string(), section: z.string() }).nullable(),
  requestedBy: PanelSide.nullable(),
  servedOn: z.string().nullable(),
  servedBy: z.enum(SERVICES),
  note: z.string(),
  state: z.enum(PANEL_STATES),
  boardState: z.enum(BOARD_STATES),
  members: z.array(PanelMember),
  selectedOn: z.string().nullable(),
  selectedBy: PanelSide.nullable(),
  /** Who of ours is selected, or may still be. */
  physicianNames: z.array(z.string()),
  strike: z.object({ targetOn: z.string(), outerOn: z.string(), sides: z.array(StrikeDays), cautions: z.array(z.string()) }).nullable(),
  /** The last day on which the one who must act can. */
  until: z.string(),
  agesOn: z.string(),
  threats: z.array(Threat),
  exam: z.object({ id: z.string(), state: z.string(), locationId: z.string().nullable(), requestedOn: z.string(), scheduledOn: z.string().nullable(), examinedOn: z.string().nullable(), reportServedOn: z.string().nullable() }).nullable(),
  nextClock: z.object({ rule: z.string(), title: z.string(), section: z.string(), confidence: z.string(), countedOn: z.string() }).nullable(),
  replaces: OtherPanel.nullable(),
  replacedBy: OtherPanel.nullable(),
  endedOn: z.string().nullable(),
  endedNote: z.string(),
  acts: z.array(z.enum(PANEL_ACTS)),
  version: z.number(),
});
export type PanelRow = z.output<typeof PanelRow>;

export const PanelReplacement = z.object({
  id: z.string(),
  ground: z.number(),
  title: z.string(),
  evidence: z.string(),
  section: z.string(),
  confidence: z.string(),
  requestedBy: PanelSide,
  requestedOn: z.string(),
  note: z.string(),
  outcome: z.enum(REPLACEMENT_OUTCOMES),
  outcomeOn: z.string().nullable(),
  version: z.number(),
});
export type PanelReplacement = z.output<typeof PanelReplacement>;

export const Panel = PanelRow.extend({ clocks: z.array(Clock), replacements: z.array(PanelReplacement) });
export type Panel = z.output<typeof Panel>;
export const PanelChanged = z.object({ panel: Panel, notices: z.array(z.string()) });
export type PanelChanged = z.output<typeof PanelChanged>;
/** The decision on a request, with the panel it concerns and the new one where it came with it. */
export const ReplacementDecided = PanelChanged.extend({ newPanelId: z.string().nullable() });
export type ReplacementDecided = z.output<typeof ReplacementDecided>;

export const PanelList = z.object({
  today: z.string(),
  groups: z.array(z.object({ state: z.enum(BOARD_STATES), panels: z.array(PanelRow) })),
  /** Specialties that panels of the practice have, for the filter. */
  specialties: z.array(z.object({ code: z.string(), name: z.string() })),
  nextCursor: z.string().nullable(),
});
export type PanelList = z.output<typeof PanelList>;

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
