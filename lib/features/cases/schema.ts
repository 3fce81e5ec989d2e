import { z } from 'zod';
import { ClaimantId } from '../claimants/schema';
import { Clock } from '../clocks/schema';
import { ContactId, ContactRole } from '../contacts/schema';
import { Evaluation, FeeExpectation, PrimaryFocus, StartMinute } from '../evaluations/schema';
import { CalendarDateField, idOf, line, optionalLine, PagesField, VersionField } from '../fields';
import { Injury, InjuryInput, Jurisdiction, Question, QuestionInput } from '../intake/schema';
import { WaiverGiven } from '../waivers/schema';

export const CaseId = idOf('Case');

export const caseKinds = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'] as const;
export const CaseKind = z.enum(caseKinds);
export type CaseKind = z.output<typeof CaseKind>;

export const caseKindLabels = {
  QME: 'QME',
  AME: 'AME',
  IME: 'IME',
  EXPERT_WITNESS: 'Expert witness',
  RECORD_REVIEW: 'Record review',
  PEER_REVIEW: 'Peer review',
  OTHER_INCOME: 'Other income',
} as const satisfies Record<CaseKind, string>;

export const caseStages = ['ACCEPTED', 'SCHEDULED', 'NOTIFIED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'DRAFTING', 'PHYSICIAN_REVIEW', 'SIGNED', 'SERVED', 'BILLED', 'PART_PAID', 'PAID', 'CLOSED'] as const;
export const CaseStage = z.enum(caseStages);
export type CaseStage = z.output<typeof CaseStage>;

export const caseStageLabels = {
  ACCEPTED: 'Accepted',
  SCHEDULED: 'Scheduled',
  NOTIFIED: 'Notified',
  EXAMINED: 'Examined',
  NO_SHOW: 'No-show',
  LATE_CANCEL: 'Late cancellation',
  NOT_SEEN: 'Not seen',
  DRAFTING: 'Drafting',
  PHYSICIAN_REVIEW: 'Physician review',
  SIGNED: 'Signed',
  SERVED: 'Ready to bill',
  BILLED: 'Billed',
  PART_PAID: 'Part paid',
  PAID: 'Paid',
  CLOSED: 'Closed',
} as const satisfies Record<CaseStage, string>;

const known = <Id extends z.ZodType>(id: Id) => z.strictObject({ id });

/** The ten fields of “Log a case”; `requestedOn` is today unless somebody says otherwise. */
export const LogCase = z
  .strictObject({
    kind: CaseKind,
    claimant: z.union([known(ClaimantId), z.strictObject({ name: line(120), bornOn: CalendarDateField.nullable().default(null) })]),
    claimNumber: optionalLine(60),
    panelNumber: z.string().trim().regex(/^(\d{7})?$/, 'A panel number has 7 digits').default(''),
    agreementId: idOf('FeeAgreement').nullable().default(null),
    payer: z.union([known(ContactId), z.strictObject({ name: line(160) })]),
    physicianId: idOf('Physician'),
    locationId: idOf('Location').nullable().default(null),
    examOn: CalendarDateField.nullable().default(null),
    startMinute: StartMinute.nullable().default(null),
    /** Consents in writing, where the exam lies past the window. */
    waivers: z.array(WaiverGiven).max(10).default([]),
    pagesExpected: PagesField.default(0),
    interpreterLanguage: optionalLine(60),
    requestedOn: CalendarDateField.optional(),
  })
  .refine((input) => input.kind === 'QME' || input.panelNumber === '', { path: ['panelNumber'], message: 'Only a QME case has a panel number' })
  .refine((input) => !['QME', 'AME'].includes(input.kind) || input.agreementId === null, { path: ['agreementId'], message: 'QME and AME cases are billed by the state schedule' });
export type LogCase = z.input<typeof LogCase>;

export const LoggedCase = z.object({ id: z.string(), number: z.number(), stage: CaseStage, claimantId: z.string(), payerId: z.string(), evaluationId: z.string(), expectedFeeCents: z.number() });
export type LoggedCase = z.output<typeof LoggedCase>;

export const AmendCase = z
  .strictObject({
    caseId: CaseId,
    version: VersionField,
    kind: CaseKind,
    claimant: z.strictObject({
      name: line(120),
      bornOn: CalendarDateField.nullable().default(null),
      language: optionalLine(60),
      phone: optionalLine(40),
      street: optionalLine(200),
      city: optionalLine(100),
      state: optionalLine(40),
      postalCode: optionalLine(20),
    }),
    payerId: ContactId,
    physicianId: idOf('Physician'),
    locationId: idOf('Location').nullable().default(null),
    agreementId: idOf('FeeAgreement').nullable().default(null),
    claimNumber: optionalLine(60),
    adjNumber: optionalLine(40),
    panelNumber: z.string().trim().regex(/^(\d{7})?$/, 'A panel number has 7 digits').default(''),
    /** The main injury: with claim and ADJ number, day and body parts it is the case's first. */
    injuredOn: CalendarDateField.nullable().default(null),
    bodyParts: optionalLine(300),
    employer: optionalLine(160),
    /** The last day of a cumulative trauma. This and the next three stay as they are when left out. */
    injuredThroughOn: CalendarDateField.nullable().optional(),
    furtherInjuries: z.array(InjuryInput).max(19, 'At most 20 injuries').optional(),
    questions: z.array(QuestionInput).max(100, 'At most 100 questions').optional(),
    jurisdiction: Jurisdiction.optional(),
    represented: z.boolean(),
    primaryFocus: PrimaryFocus.default('none'),
    interpreterLanguage: optionalLine(60),
    requestedOn: CalendarDateField,
    parties: z.array(z.strictObject({ contactId: ContactId, role: ContactRole })).max(30).default([]),
  })
  .refine(({ injuredOn, injuredThroughOn }) => !injuredThroughOn || (injuredOn !== null && injuredThroughOn >= injuredOn), { path: ['injuredThroughOn'], message: 'The last day lies before the first' })
  .refine((input) => input.kind === 'QME' || input.panelNumber === '', { path: ['panelNumber'], message: 'Only a QME case has a panel number' })
  .refine((input) => !['QME', 'AME'].includes(input.kind) || input.agreementId === null, { path: ['agreementId'], message: 'QME and AME cases are billed by the state schedule' });
export type AmendCase = z.input<typeof AmendCase>;

export const CloseCase = z.strictObject({ caseId: CaseId, version: VersionField });
export const ReopenCase = CloseCase;
export const ReadCase = z.strictObject({ caseId: CaseId });

const severalNumbers = (max: number) => z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.string().trim().max(max)).max(20)).optional();

export const FindDuplicates = z.strictObject({
  name: z.string().trim().max(120),
  claimNumber: severalNumbers(60),
  adjNumber: severalNumbers(40),
  panelNumber: z.string().trim().max(10).optional(),
  bornOn: CalendarDateField.optional(),
  /** The referral that asks; it is no duplicate of itself. */
  exceptReferralId: z.uuid().optional(),
});
export interface FindDuplicates {
  readonly name: string;
  readonly claimNumber?: string | readonly string[];
  readonly adjNumber?: string | readonly string[];
  readonly panelNumber?: string;
  readonly bornOn?: string;
  readonly exceptReferralId?: string;
}

export const DuplicateClaimant = z.object({
  claimantId: z.string(),
  name: z.string(),
  bornOn: z.string().nullable(),
  matched: z.array(z.enum(['name', 'claim_number', 'adj_number', 'born_on'])),
  /** In words, for example “Same claim number, name nearly the same”. */
  why: z.string(),
  case: z.object({ id: z.string(), number: z.number(), kind: CaseKind, stage: CaseStage, open: z.boolean(), claimNumber: z.string(), loggedAt: z.string() }).nullable(),
});
export type DuplicateClaimant = z.output<typeof DuplicateClaimant>;
/** Another referral of what is probably the same matter: it came by fax, and again by mail. */
export const DuplicateReferral = z.object({ id: z.string(), number: z.number(), state: z.string(), kind: CaseKind, claimantName: z.string(), receivedOn: z.string(), why: z.string() });
export type DuplicateReferral = z.output<typeof DuplicateReferral>;
export const Duplicates = z.object({ matches: z.array(DuplicateClaimant), referrals: z.array(DuplicateReferral) });
export type Duplicates = z.output<typeof Duplicates>;

export const caseSorts = ['newest', 'exam', 'fee', 'number'] as const;
const several = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(20)).optional();

/** The filter of the case list, as it stands in the URL. */
export const ListCases = z.strictObject({
  q: z.string().trim().max(120).optional(),
  kind: several(CaseKind),
  stage: several(CaseStage),
  physicianId: z.uuid().optional(),
  locationId: z.uuid().optional(),
  payerId: z.uuid().optional(),
  state: z.enum(['open', 'closed', 'all']).optional(),
  sort: z.enum(caseSorts).optional(),
  cursor: z.string().max(400).optional(),
});
export interface CaseFilters {
  readonly q?: string;
  readonly kind?: readonly CaseKind[];
  readonly stage?: readonly CaseStage[];
  readonly physicianId?: string;
  readonly locationId?: string;
  readonly payerId?: string;
  readonly state?: 'open' | 'closed' | 'all';
  readonly sort?: (typeof caseSorts)[number];
}

export const CaseRow = z.object({
  id: z.string(),
  number: z.number(),
  kind: CaseKind,
  stage: CaseStage,
  claimantId: z.string(),
  claimantName: z.string(),
  claimNumber: z.string(),
  panelNumber: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  physicianId: z.string(),
  physicianName: z.string(),
  locationId: z.string().nullable(),
  locationName: z.string().nullable(),
  /** The next appointment, else the last one. */
  examOn: z.string().nullable(),
  examIsAhead: z.boolean(),
  nextClock: z.object({ id: z.string(), rule: z.string(), title: z.string(), section: z.string(), countedOn: z.string(), side: z.enum(['we_owe', 'owed_to_us']) }).nullable(),
  /** Null for a role that sees no money. */
  money: z.object({ expectedCents: z.number(), billedCents: z.number(), collectedCents: z.number() }).nullable(),
});
export type CaseRow = z.output<typeof CaseRow>;

export const CaseList = z.object({
  cases: z.array(CaseRow),
  /** Counted up to 1,000; `more` says that there are more than that. */
  total: z.object({ count: z.number(), more: z.boolean() }),
  nextCursor: z.string().nullable(),
});
export type CaseList = z.output<typeof CaseList>;

export const CaseDetail = z.object({
  id: z.string(),
  number: z.number(),
  kind: CaseKind,
  stage: CaseStage,
  /** The stages of this kind of case in order; `at` is the index of the present one. */
  stageBar: z.object({ steps: z.array(z.object({ stage: z.string(), label: z.string() })), at: z.number() }),
  claimant: z.object({ id: z.string(), name: z.string(), bornOn: z.string().nullable(), age: z.number().nullable(), language: z.string(), phone: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() }),
  /** `notes`: how it pays; null for a role that sees no money. */
  payer: z.object({ id: z.string(), name: z.string(), notes: z.string().nullable() }),
  physician: z.object({ id: z.string(), name: z.string(), credentials: z.string(), specialtyCode: z.string() }),
  location: z.object({ id: z.string(), name: z.string() }).nullable(),
  agreement: z.object({ id: z.string(), name: z.string() }).nullable(),
  claimNumber: z.string(),
  adjNumber: z.string(),
  panelNumber: z.string(),
  injuredOn: z.string().nullable(),
  bodyParts: z.string(),
  employer: z.string(),
  represented: z.boolean(),
  primaryFocus: z.string(),
  interpreterLanguage: z.string(),
  requestedOn: z.string(),
  loggedAt: z.string(),
  closedAt: z.string().nullable(),
  jurisdiction: Jurisdiction,
  /** The main one first, as it also stands on the case. */
  injuries: z.array(Injury),
  questions: z.array(Question),
  /** The referral it came from; null for a case that was logged. */
  referral: z.object({ id: z.string(), number: z.number(), receivedOn: z.string() }).nullable(),
  parties: z.array(z.object({ id: z.string(), role: ContactRole, contactId: z.string(), name: z.string(), detail: z.string() })),
  evaluations: z.array(Evaluation),
  /** The held exams of this claimant by the case's physician, also of other cases: what decides ML201 or ML202. */
  examHistory: z.array(z.object({ code: z.enum(['ML201', 'ML202']), examOn: z.string(), sameInjury: z.boolean() })),
  openClocks: z.array(Clock),
  endedClocks: z.array(Clock),
  records: z.object({ packetCount: z.number(), declaredPages: z.number(), countedPages: z.number(), undeclaredPages: z.number(), previouslyReviewedPages: z.number() }),
  /** Null for a role that sees no money. */
  money: z
    .object({
      billedCents: z.number(),
      collectedCents: z.number(),
      outstandingCents: z.number(),
      expectedNotBilledCents: z.number(),
      feeAtRiskCents: z.number(),
      /** How the expected sum of the newest evaluation without an invoice comes about. */
      breakdown: FeeExpectation.nullable(),
      invoices: z.array(z.object({ id: z.string(), kind: z.string(), number: z.string().nullable(), state: z.string(), issuedOn: z.string().nullable(), totalCents: z.number(), paidCents: z.number(), creditedCents: z.number(), writtenOffCents: z.number(), evaluationId: z.string().nullable() })),
    })
    .nullable(),
  version: z.number(),
});
export type CaseDetail = z.output<typeof CaseDetail>;

export const ReadHistory = z.strictObject({ caseId: CaseId });
export const CaseHistory = z.object({
  events: z.array(z.object({ seq: z.number(), at: z.string(), actorName: z.string(), operation: z.string(), summary: z.string() })),
  opened: z.array(z.object({ at: z.string(), actorName: z.string() })),
});
export type CaseHistory = z.output<typeof CaseHistory>;

export const SearchCases = z.strictObject({ q: z.string().trim().max(120) });
export const SearchHits = z.object({
  cases: z.array(z.object({ id: z.string(), number: z.number(), kind: CaseKind, stage: CaseStage, claimantName: z.string(), payerName: z.string(), claimNumber: z.string(), panelNumber: z.string(), nextDueOn: z.string().nullable(), nextDueTitle: z.string().nullable(), /** The exam that waits for a date. */ waitingEvaluationId: z.string().nullable() })),
  invoices: z.array(z.object({ id: z.string(), number: z.string(), state: z.string(), caseId: z.string(), claimantName: z.string(), totalCents: z.number(), balanceCents: z.number() })),
});
export type SearchHits = z.output<typeof SearchHits>;
