import { z } from 'zod';
import { reportKinds, reportSpecialties } from '../../domain/report/kinds';
import { reportStates } from '../../domain/report/lifecycle';
import { CaseKind } from '../cases/schema';
import { EvaluationKind, EvaluationState } from '../evaluations/schema';
import { idOf, line, note, optionalLine, severalOf, VersionField } from '../fields';
import { ReportSection } from '../report-sections/schema';

export const ReportId = idOf('Report');
export const ReportKindField = z.enum(reportKinds, 'Choose the kind of report');
/** Empty where no specialty was chosen. */
export const ReportSpecialtyField = z.enum([...reportSpecialties, ''], 'Choose a specialty');
export const ReportState = z.enum(reportStates);
export type ReportState = z.output<typeof ReportState>;

/** What whoever asks may do with a report now; a button is shown only for these. */
export const reportActs = ['write', 'comment', 'ask_review', 'return', 'sign', 'serve', 'discard', 'amend', 'hand_off'] as const;
export const ReportAct = z.enum(reportActs);
export type ReportAct = z.output<typeof ReportAct>;

const percent = z.number().int('Whole percent').min(0, 'Not below zero').max(100, 'At most 100');
const rowId = z.string().regex(/^[\w-]{1,60}$/, 'Not the id of a row');
const Side = z.enum(['left', 'right', 'both', 'none']);

/** The domain's ReportFindings: exam tables, diagnoses, impairments, apportionment. */
export const Findings = z.strictObject({
  measurements: z.array(z.strictObject({ id: rowId, group: optionalLine(120), what: optionalLine(160), left: optionalLine(60), right: optionalLine(60), value: optionalLine(120), normal: optionalLine(60), takenById: z.union([z.uuid(), z.literal('')]).default('') })).max(600, 'At most 600 measurements').readonly().default([]),
  diagnoses: z.array(z.strictObject({ id: rowId, code: optionalLine(12), label: optionalLine(300), side: Side.default('none'), industrial: z.boolean().nullable().default(null) })).max(200, 'At most 200 diagnoses').readonly().default([]),
  impairments: z.array(z.strictObject({ id: rowId, bodyPart: optionalLine(120), side: Side.default('none'), wpiPercent: percent.nullable().default(null), painPercent: z.number().int().min(0).max(3, 'At most 3').default(0), method: optionalLine(300), rationale: note(8_000) })).max(100, 'At most 100 impairments').readonly().default([]),
  apportionment: z
    .array(z.strictObject({ id: rowId, bodyPart: optionalLine(120), factors: z.array(z.strictObject({ id: rowId, cause: optionalLine(300), percent: percent.nullable().default(null), howAndWhy: note(8_000), industrial: z.boolean().default(false) })).max(30, 'At most 30 causes').readonly().default([]) }))
    .max(100, 'At most 100 body parts')
    .readonly()
    .default([]),
  stationary: z.boolean().nullable().default(null),
  stationaryOn: optionalLine(120).nullable().default(null),
  employmentCausationPercent: percent.nullable().default(null),
});
export type Findings = z.output<typeof Findings>;

/** The domain's ReportStatements: what the physician says and swears beside the text. */
export const Statements = z.strictObject({
  performedBySigner: z.boolean().default(false),
  noUnlawfulReferral: z.boolean().default(false),
  noBias: z.boolean().default(false),
  trueAndCorrect: z.boolean().default(false),
  timeVariance: note(4_000),
  remoteAttestation: note(4_000),
  allIssuesAddressed: z.boolean().default(false),
  outsideScope: note(4_000),
  county: optionalLine(60),
});
export type Statements = z.output<typeof Statements>;

export const ReportQuestion = z.object({
  id: z.string(),
  position: z.number().int(),
  /** applicant, defense, joint, or empty. */
  askedBy: z.string(),
  text: z.string(),
  source: z.string(),
  packetId: z.string().nullable(),
  pageNumber: z.number().nullable(),
  /** The section that answers it; null while nothing does. */
  sectionId: z.string().nullable(),
  outOfScope: z.string(),
  version: z.number().int(),
});
export type ReportQuestion = z.output<typeof ReportQuestion>;

/** The day by which the report must be served, counted strictly, and what is lost with it. */
export const ReportDue = z.object({
  clockId: z.string(),
  rule: z.string(),
  title: z.string(),
  section: z.string(),
  confidence: z.string(),
  /** The day to act on, and the later one where a weekend or a holiday gives more. */
  strictOn: z.string(),
  dueOn: z.string(),
  disputed: z.boolean(),
  /** Null for a role that sees no money. */
  feeAtRiskCents: z.number().nullable(),
});
export type ReportDue = z.output<typeof ReportDue>;

export const Handoff = z.object({ id: z.string(), name: z.string(), state: z.enum(['out', 'returned']), sentOn: z.string(), dueOn: z.string().nullable(), returnedAt: z.string().nullable(), version: z.number().int() });
export type Handoff = z.output<typeof Handoff>;

export const Report = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: ReportKindField,
  specialty: ReportSpecialtyField,
  title: z.string(),
  state: ReportState,
  case: z.object({ id: z.string(), number: z.number(), kind: CaseKind, claimantName: z.string(), represented: z.boolean(), isClosed: z.boolean() }),
  evaluation: z.object({ id: z.string(), kind: EvaluationKind, state: EvaluationState, examinedOn: z.string().nullable(), scheduledOn: z.string().nullable(), version: z.number().int() }),
  /** `isMe`: whether whoever asks is that physician, and may sign. */
  physician: z.object({ id: z.string(), name: z.string(), credentials: z.string(), isMe: z.boolean() }),
  /** Null where no clock runs: served, or nothing asks for it by a day. */
  due: ReportDue.nullable(),
  sections: z.array(ReportSection),
  findings: Findings,
  findingsVersion: z.number().int(),
  statements: Statements,
  statementsVersion: z.number().int(),
  questions: z.array(ReportQuestion),
  openComments: z.number().int(),
  /** With a transcriber now, or come back and not yet taken in. */
  handoff: Handoff.nullable(),
  reviewAskedAt: z.string().nullable(),
  amends: z.object({ id: z.string(), number: z.number().int(), signedOn: z.string().nullable(), reason: z.string() }).nullable(),
  amendedBy: z.array(z.object({ id: z.string(), number: z.number().int(), state: ReportState })),
  signed: z.object({ on: z.string(), at: z.string(), county: z.string(), byName: z.string(), sha256: z.string(), pageCount: z.number().int(), fileId: z.string() }).nullable(),
  servedOn: z.string().nullable(),
  acts: z.array(ReportAct),
  version: z.number().int(),
  today: z.string(),
});
export type Report = z.output<typeof Report>;

export const ReadReport = z.strictObject({ reportId: ReportId });

/** Kind, specialty and title follow from the evaluation and the physician where they are left out. */
export const BeginReport = z.strictObject({
  evaluationId: idOf('Evaluation'),
  kind: ReportKindField.optional(),
  specialty: ReportSpecialtyField.optional(),
  title: line(160).optional(),
  /** The wording to begin from; the built-in one of the kind and specialty without one. */
  templateVersionId: idOf('ReportTemplateVersion').nullable().default(null),
});
export type BeginReport = z.input<typeof BeginReport>;

/** What most changes of a report answer with: it is read again for the rest. */
export const ReportChanged = z.object({ id: z.string(), number: z.number().int(), state: ReportState, version: z.number().int(), caseId: z.string(), evaluationId: z.string(), notices: z.array(z.string()).default([]) });
export type ReportChanged = z.output<typeof ReportChanged>;

export const ReportVersion = z.strictObject({ reportId: ReportId, version: VersionField });
export type ReportVersion = z.input<typeof ReportVersion>;

export const reportDueFilters = ['overdue', 'week', 'month'] as const;
export const ListReports = z.strictObject({
  /** Left out: all but what is served or discarded. */
  state: severalOf(ReportState),
  physicianId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  evaluationId: z.uuid().optional(),
  due: z.enum(reportDueFilters).optional(),
  q: z.string().max(80).optional(),
  cursor: z.string().max(200).optional(),
});
export type ListReports = z.input<typeof ListReports>;

export const ReportRow = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: ReportKindField,
  title: z.string(),
  state: ReportState,
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  claimantName: z.string(),
  evaluationId: z.string(),
  evaluationKind: EvaluationKind,
  examinedOn: z.string().nullable(),
  physicianId: z.string(),
  physicianName: z.string(),
  due: ReportDue.nullable(),
  /** Who has it: the office drafts, a transcriber types, the physician reads or signs, the office serves. */
  holder: z.enum(['office', 'transcriber', 'physician', 'nobody']),
  handoffName: z.string(),
  openComments: z.number().int(),
  isAmendment: z.boolean(),
  signedOn: z.string().nullable(),
  servedOn: z.string().nullable(),
  /** The last change of its words, and whose. */
  editedAt: z.string().nullable(),
  editedByName: z.string(),
  version: z.number().int(),
});
export type ReportRow = z.output<typeof ReportRow>;

export const ReportList = z.object({ today: z.string(), reports: z.array(ReportRow), counts: z.record(ReportState, z.number().int()), total: z.number().int(), nextCursor: z.string().nullable() });
export type ReportList = z.output<typeof ReportList>;

export const AskReview = ReportVersion;
export const DiscardReport = ReportVersion;
/** The remark becomes a comment on the report. */
export const ReturnReport = z.strictObject({ reportId: ReportId, version: VersionField, remark: note(4_000) });
export type ReturnReport = z.input<typeof ReturnReport>;
export const AmendReport = z.strictObject({ reportId: ReportId, version: VersionField, reason: note(2_000).unwrap().pipe(z.string().min(1, 'Say why: the amendment prints it')) });
export type AmendReport = z.input<typeof AmendReport>;

/** `version` is the findings' own: words and findings do not disturb each other. */
export const SaveFindings = z.strictObject({ reportId: ReportId, version: VersionField, findings: Findings });
export type SaveFindings = z.input<typeof SaveFindings>;
export const FindingsSaved = z.object({ reportId: z.string(), version: z.number().int(), findings: Findings });
export type FindingsSaved = z.output<typeof FindingsSaved>;

/** `version` is the statements' own. */
export const StateReport = z.strictObject({ reportId: ReportId, version: VersionField, statements: Statements });
export type StateReport = z.input<typeof StateReport>;
export const StatementsSaved = z.object({ reportId: z.string(), version: z.number().int(), statements: Statements });
export type StatementsSaved = z.output<typeof StatementsSaved>;
