import { z } from 'zod';
import { appealKinds, appealMethods, appealOutcomes } from '../../domain/billing/appeals/kinds';
import { EVIDENCE_KINDS } from '../../domain/billing/denials/rebuttal';
import { CaseKind } from '../cases/schema';
import { CalendarDateField, CentsField, idOf, line, note, optionalLine, VersionField } from '../fields';
import { InvoiceId } from '../invoices/schema';
import { LetterDocument } from '../letters/schema';

export const AppealId = idOf('Appeal');
export const AppealKind = z.enum(appealKinds);
export const AppealState = z.enum(['DRAFT', 'SENT', 'ANSWERED', 'WITHDRAWN']);
export const AppealMethod = z.enum(appealMethods);
export const AppealOutcome = z.enum(appealOutcomes);
const EorId = idOf('Eor');

/** Papers that go with an appeal: the kinds of the denials’ evidence, and those that only an appeal has. */
export const appealEvidence = [...EVIDENCE_KINDS, 'fee_schedule', 'second_review', 'second_review_answer', 'payment_letters'] as const;
export const AppealEvidence = z.enum(appealEvidence);
export type AppealEvidence = z.output<typeof AppealEvidence>;

/** A disputed line as it is given: the line of the EOR, or of the bill where there is none. */
export const GroundInput = z.strictObject({ lineId: z.uuid(), disputedCents: CentsField, reason: note(2000) });
export type GroundInput = z.input<typeof GroundInput>;

const subject = { appealId: AppealId, version: VersionField };
const written = {
  grounds: z.array(GroundInput).max(40, 'At most 40 lines').default([]),
  body: note(8000),
  evidence: z.array(AppealEvidence).max(appealEvidence.length).default([]),
};

/** From an EOR, or, for a petition on a bill that nobody answered, from the invoice alone. Left out, lines and papers are proposed. */
export const BeginAppeal = z.strictObject({ kind: AppealKind, invoiceId: InvoiceId, eorId: EorId.optional(), grounds: written.grounds.removeDefault().optional(), body: note(8000), evidence: written.evidence.removeDefault().optional() });
export const ReviseAppeal = z.strictObject({ ...subject, ...written, feeCents: CentsField.optional() });
export const SendAppeal = z.strictObject({ ...subject, sentOn: CalendarDateField, method: AppealMethod, proof: optionalLine(200), byName: line(120) });
export const ReceiveAppeal = z.strictObject({ ...subject, receivedOn: CalendarDateField, proof: optionalLine(200) });
export const AnswerAppeal = z.strictObject({ ...subject, answeredOn: CalendarDateField, outcome: AppealOutcome, recoveredCents: CentsField.default(0), note: note(2000), eorId: EorId.optional() });
export const WithdrawAppeal = z.strictObject({ ...subject, reason: line(500) });

export const AppealChanged = z.object({ id: z.string(), invoiceId: z.string(), caseId: z.string(), kind: AppealKind, state: AppealState, version: z.number() });
export type AppealChanged = z.output<typeof AppealChanged>;

const cite = { section: z.string(), confidence: z.string() };

export const Way = z.object({
  kind: AppealKind,
  state: z.enum(['open', 'late', 'missed', 'waiting', 'taken', 'closed']),
  dueOn: z.string().nullable(),
  disputedCents: z.number(),
  lineIds: z.array(z.string()),
  afterId: z.string().nullable(),
  appealId: z.string().nullable(),
  why: z.string(),
  ...cite,
});
export type Way = z.output<typeof Way>;

export const AppealLine = z.object({
  lineId: z.string(), code: z.string(), modifiers: z.array(z.string()), units: z.number().nullable(), billedCents: z.number(), expectedCents: z.number(), allowedCents: z.number().nullable(), paidCents: z.number(), openCents: z.number(),
  about: z.enum(['amount', 'contract', 'other', 'nothing']), rebuttalKey: z.string(), rebuttalTitle: z.string(), reason: z.string(), ...cite,
});
export type AppealLine = z.output<typeof AppealLine>;

export const EvidenceItem = z.object({ kind: AppealEvidence, label: z.string(), present: z.boolean(), detail: z.string(), href: z.string().nullable(), proposed: z.boolean() });
export type EvidenceItem = z.output<typeof EvidenceItem>;

export const ScopeFinding = z.object({ tone: z.enum(['block', 'look', 'pass']), title: z.string(), detail: z.string(), section: z.string() });

/** Of a bill, or of the bill that an EOR is about. */
export const ReadWays = z.strictObject({ invoiceId: InvoiceId.optional(), eorId: EorId.optional() }).refine(({ invoiceId, eorId }) => (invoiceId === undefined) !== (eorId === undefined), 'Name the bill or its explanation of review');

/** All ways against what a payer did or did not do on one bill, with lines and papers for the one that is begun. */
export const AppealWays = z.object({
  invoiceId: z.string(), invoiceNumber: z.string().nullable(), caseId: z.string(), caseNumber: z.number(), caseKind: CaseKind, claimantName: z.string().nullable(), payerName: z.string(), balanceCents: z.number(), medicalLegal: z.boolean(),
  /** The EORs that were posted, newest first; the last group without one is the silence on the bill. */
  groups: z.array(z.object({ eorId: z.string().nullable(), servedOn: z.string().nullable(), receivedOn: z.string().nullable(), ways: z.array(Way), lines: z.array(AppealLine) })),
  appeals: z.array(z.object({ id: z.string(), kind: AppealKind, state: AppealState, eorId: z.string().nullable(), disputedCents: z.number(), sentOn: z.string().nullable(), answerDueOn: z.string().nullable(), answeredOn: z.string().nullable(), outcome: z.string(), recoveredCents: z.number() })),
  evidence: z.array(EvidenceItem),
  today: z.string(),
});
export type AppealWays = z.output<typeof AppealWays>;

export const ReadAppeal = z.strictObject({ appealId: AppealId });
export const appealActs = ['revise', 'send', 'receive', 'answer', 'withdraw'] as const;
export type AppealAct = (typeof appealActs)[number];

export const Appeal = z.object({
  id: z.string(), kind: AppealKind, state: AppealState, invoiceId: z.string(), invoiceNumber: z.string(), caseId: z.string(), caseNumber: z.number(), caseKind: CaseKind, claimantName: z.string().nullable(), payerName: z.string(),
  eor: z.object({ id: z.string(), servedOn: z.string().nullable() }).nullable(),
  after: z.object({ id: z.string(), kind: AppealKind, sentOn: z.string().nullable(), answeredOn: z.string().nullable(), outcome: z.string() }).nullable(),
  next: z.array(z.object({ id: z.string(), kind: AppealKind, state: AppealState })),
  answers: z.array(z.object({ id: z.string(), servedOn: z.string().nullable() })),
  disputedCents: z.number(),
  grounds: z.array(AppealLine.extend({ disputedCents: z.number() })),
  /** Lines that could be disputed and are not. */
  otherLines: z.array(AppealLine),
  body: z.string(),
  evidence: z.array(EvidenceItem),
  scope: z.array(ScopeFinding),
  checks: z.array(z.object({ code: z.string(), tone: z.enum(['block', 'look', 'pass']), title: z.string(), detail: z.string(), section: z.string().nullable() })),
  feeCents: z.number(), feeBackCents: z.number(),
  dueOn: z.string().nullable(), sentOn: z.string().nullable(), method: z.string(), proof: z.string(), receivedOn: z.string().nullable(), answerDueOn: z.string().nullable(), answeredOn: z.string().nullable(),
  outcome: z.string(), outcomeNote: z.string(), recoveredCents: z.number(),
  /** The answer says nothing but “duplicate”, by what it carries: what to do. */
  duplicate: z.object({ because: z.array(z.string()), advice: z.array(z.object({ title: z.string(), detail: z.string(), ...cite })) }).nullable(),
  /** EORs of the bill that came after it went and could be the answer. */
  possibleAnswers: z.array(z.object({ id: z.string(), servedOn: z.string().nullable(), receivedOn: z.string(), paidCents: z.number(), duplicate: z.boolean() })),
  ways: z.array(Way),
  clocks: z.array(z.object({ rule: z.string(), title: z.string(), section: z.string(), confidence: z.string(), dueOn: z.string(), state: z.string() })),
  activity: z.array(z.object({ at: z.string(), actorName: z.string(), summary: z.string() })),
  acts: z.array(z.enum(appealActs)),
  byName: z.string(),
  today: z.string(),
  version: z.number(),
});
export type Appeal = z.output<typeof Appeal>;

export const PrintedAppeal = z.object({ kind: AppealKind, invoiceNumber: z.string(), document: LetterDocument });

export const appealShows = ['sent', 'answered', 'all'] as const;
export const ListAppeals = z.strictObject({ show: z.enum(appealShows).default('sent'), payerId: z.uuid().optional(), cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/, 'Not a place in this list').optional() });
export type ListAppeals = z.input<typeof ListAppeals>;

export const AppealRow = z.object({
  id: z.string(), kind: AppealKind, state: AppealState, invoiceId: z.string(), invoiceNumber: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string().nullable(), payerName: z.string(), disputedCents: z.number(), recoveredCents: z.number(),
  sentOn: z.string().nullable(), answerDueOn: z.string().nullable(), answeredOn: z.string().nullable(), outcome: z.string(),
});
export type AppealRow = z.output<typeof AppealRow>;
export const AppealList = z.object({ rows: z.array(AppealRow), counts: z.object({ sent: z.number(), answered: z.number() }), today: z.string(), nextCursor: z.string().nullable() });
export type AppealList = z.output<typeof AppealList>;

export const NoFilter = z.strictObject({});

/** What is to be done next, the day that is gone first on top. */
export const DueAppeals = z.object({
  rows: z.array(z.object({
    /** begin: a way is open. send: begun and not sent. answer: the other side is past its day. */
    step: z.enum(['begin', 'send', 'answer', 'missed']),
    kind: AppealKind, appealId: z.string().nullable(), invoiceId: z.string(), invoiceNumber: z.string(), eorId: z.string().nullable(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string().nullable(), payerName: z.string(), disputedCents: z.number(), dueOn: z.string().nullable(), why: z.string(), ...cite,
  })),
  disputedCents: z.number(),
  today: z.string(),
});
export type DueAppeals = z.output<typeof DueAppeals>;
