import { z } from 'zod';
import { invoiceStatuses } from '../../domain/billing/invoice-standing';
import { CaseKind } from '../cases/schema';
import { EvaluationId, PrimaryFocus } from '../evaluations/schema';
import { idOf, line, optionalLine, VersionField } from '../fields';

export const InvoiceId = idOf('Invoice');

/** Whole cents above zero, at most ten million dollars. */
export const AmountField = z.number('Give an amount').int('Whole cents').min(1, 'Above zero').max(1_000_000_000, 'At most $10,000,000');

const subject = { invoiceId: InvoiceId, version: VersionField };

/** `primaryFocus` answers whether what the specialty suggests is the primary focus; needed once where nobody has said. */
export const DraftInvoice = z.strictObject({ evaluationId: EvaluationId, primaryFocus: PrimaryFocus.optional() });
export const DraftSeveral = z.strictObject({ evaluationIds: z.array(EvaluationId).min(1, 'Choose at least one').max(50, 'At most 50 at once') });
export const DraftTime = z.strictObject({ caseId: idOf('Case') });

/** What became of each: drafted, or the rule that stood against it. */
export const DraftedSeveral = z.object({
  drafted: z.array(z.object({ evaluationId: z.string(), invoiceId: z.string(), totalCents: z.number() })),
  refused: z.array(z.object({ evaluationId: z.string(), rule: z.string(), message: z.string() })),
});
export type DraftedSeveral = z.output<typeof DraftedSeveral>;

/** `lineId` null adds a line. A drafted line stays in the list; zero units take it off the bill. */
export const RevisedLine = z.strictObject({
  lineId: z.uuid().nullable().default(null),
  code: line(20),
  modifiers: z.array(z.string().regex(/^\d{2}$/, 'Two digits')).max(4).default([]),
  description: line(300),
  units: z.number().int('Whole units').min(0, 'Not below zero').max(1_000_000, 'Too many units'),
  unitPriceCents: z.number().int('Whole cents').min(0, 'Not below zero').max(1_000_000_000, 'At most $10,000,000'),
  factorBps: z.number().int().min(0, 'Not below zero').max(100_000, 'At most 10').default(10_000),
  changeReason: optionalLine(300),
});
export type RevisedLine = z.input<typeof RevisedLine>;

export const ReviseInvoice = z.strictObject({ ...subject, lines: z.array(RevisedLine).min(1, 'Leave at least one line').max(40, 'At most 40 lines') });
export const DiscardInvoice = z.strictObject(subject);
export const IssueInvoice = z.strictObject(subject);
export const VoidInvoice = z.strictObject({ ...subject, reason: line(500) });
export const CreditInvoice = z.strictObject({ invoiceId: InvoiceId, amountCents: AmountField, reason: line(500) });

export const InvoiceState = z.enum(['DRAFT', 'ISSUED', 'VOID']);
export const InvoiceStatus = z.enum(invoiceStatuses);
export type InvoiceStatus = z.output<typeof InvoiceStatus>;

/** What stands on an invoice in whole cents. */
export const invoiceSums = { totalCents: z.number(), paidCents: z.number(), creditedCents: z.number(), writtenOffCents: z.number(), balanceCents: z.number() };

/** What every change of an invoice answers with. */
export const InvoiceChanged = z.object({ id: z.string(), caseId: z.string(), number: z.string().nullable(), state: InvoiceState, status: InvoiceStatus, ...invoiceSums, version: z.number() });
export type InvoiceChanged = z.output<typeof InvoiceChanged>;

export const InvoiceDiscarded = z.object({ id: z.string(), caseId: z.string() });
export const InvoiceCredited = z.object({ invoice: InvoiceChanged, creditNote: z.object({ id: z.string(), number: z.string(), totalCents: z.number() }) });

export const ReadInvoice = z.strictObject({ invoiceId: InvoiceId });

const step = z.object({ label: z.string(), value: z.string(), section: z.string().optional(), confidence: z.string().optional() });

/** One line with its arithmetic. A drafted line that a person took off has zero units and keeps what it was worth. */
export const InvoiceLine = z.object({
  id: z.string(),
  code: z.string(),
  modifiers: z.array(z.string()),
  description: z.string(),
  reason: z.string(),
  units: z.number(),
  unitPriceCents: z.number(),
  factorBps: z.number(),
  /** The parts that add up to the factor, as the schedule writes them. */
  factorTerms: z.array(z.object({ label: z.string(), bps: z.number() })),
  rounding: z.string(),
  scheduleVersion: z.string(),
  amountCents: z.number(),
  /** Null for a line that a person added. */
  draftedAmountCents: z.number().nullable(),
  changeReason: z.string(),
  section: z.string(),
  confidence: z.string(),
  steps: z.array(step),
});
export type InvoiceLine = z.output<typeof InvoiceLine>;

export const InvoicePages = z.object({
  includedPages: z.number(),
  reviewedPages: z.number(),
  billablePages: z.number(),
  billableCents: z.number(),
  undeclaredPages: z.number(),
  undeclaredWorthCents: z.number(),
  packets: z.array(z.object({ senderName: z.string(), receivedOn: z.string(), declaredPages: z.number().nullable(), countedPages: z.number(), previouslyReviewedPages: z.number(), takenPages: z.number(), declarationSignedOn: z.string().nullable() })),
});
export type InvoicePages = z.output<typeof InvoicePages>;

/** Who bills whom for what, as it stands now on a draft and as it stood at the issue after it. */
export const InvoiceParties = z.object({
  practiceName: z.string(),
  billTo: z.object({ name: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() }),
  claimantName: z.string().nullable(),
  claimNumber: z.string(),
  adjNumber: z.string(),
  panelNumber: z.string(),
  injuredOn: z.string().nullable(),
  physician: z.object({ name: z.string(), credentials: z.string(), npi: z.string().nullable(), licenceNumber: z.string().nullable() }),
  location: z.object({ name: z.string(), street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() }).nullable(),
  paysTo: z.object({ legalName: z.string(), tinLastFour: z.string(), remitTo: z.string() }).nullable(),
});
export type InvoiceParties = z.output<typeof InvoiceParties>;

/** What the issue freezes: who bills whom, the sealed tax number, the pages as they were counted. */
export const IssuedAs = z.object({ parties: InvoiceParties, tinSealed: z.string().nullable(), pages: InvoicePages.nullable(), scheduleWords: z.string() });
export type IssuedAs = z.output<typeof IssuedAs>;

export const InvoicePayment = z.object({ id: z.string(), receiptId: z.string(), receivedOn: z.string(), amountCents: z.number(), method: z.string(), reference: z.string(), reason: z.string(), reversesId: z.string().nullable(), reversed: z.boolean() });
export type InvoicePayment = z.output<typeof InvoicePayment>;

export const InvoiceCheck = z.object({ rule: z.string(), tone: z.enum(['block', 'look', 'pass']), title: z.string(), detail: z.string(), section: z.string().nullable() });
export type InvoiceCheck = z.output<typeof InvoiceCheck>;

export const invoiceActs = ['revise', 'discard', 'issue', 'post_payment', 'credit', 'void'] as const;
export type InvoiceAct = (typeof invoiceActs)[number];

export const Invoice = z.object({
  id: z.string(),
  kind: z.enum(['INVOICE', 'CREDIT_NOTE']),
  number: z.string().nullable(),
  state: InvoiceState,
  status: InvoiceStatus,
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  evaluation: z.object({ id: z.string(), kind: z.string(), state: z.string(), examinedOn: z.string().nullable(), reportServedOn: z.string().nullable() }).nullable(),
  parties: InvoiceParties,
  serviceOn: z.string(),
  issuedOn: z.string().nullable(),
  payableOn: z.string().nullable(),
  daysLate: z.number(),
  /** Last day to send a medical-legal bill; null for private work. */
  billBefore: z.string().nullable(),
  scheduleWords: z.string(),
  ...invoiceSums,
  draftedCents: z.number(),
  lines: z.array(InvoiceLine),
  pages: InvoicePages.nullable(),
  otherCodes: z.array(z.object({ code: z.string(), modifiers: z.array(z.string()), totalCents: z.number(), differenceCents: z.number(), why: z.string() })),
  /** Before the issue only. */
  checks: z.array(InvoiceCheck),
  payments: z.array(InvoicePayment),
  creditNotes: z.array(z.object({ id: z.string(), number: z.string(), issuedOn: z.string(), totalCents: z.number(), reason: z.string(), void: z.boolean() })),
  /** The invoice that a credit note takes from. */
  credits: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** What a payer owes on top of an overdue medical-legal bill, counted as if paid today; from the receipt, or where that is not known from the issue. */
  penalty: z.object({ penaltyCents: z.number(), interestCents: z.number(), totalCents: z.number(), section: z.string() }).nullable(),
  reason: z.string(),
  voidedOn: z.string().nullable(),
  activity: z.array(z.object({ at: z.string(), actorName: z.string(), summary: z.string() })),
  acts: z.array(z.enum(invoiceActs)),
  today: z.string(),
  version: z.number(),
});
export type Invoice = z.output<typeof Invoice>;

/** An entry of time on a bill, as it is itemized. Its shares add up to the line. `note` is empty for a role that sees no clinical content. */
export const BilledTime = z.object({ id: z.string(), lineId: z.string(), code: z.string(), workedOn: z.string(), activity: z.string(), userName: z.string(), note: z.string(), minutes: z.number(), amountCents: z.number() });
export type BilledTime = z.output<typeof BilledTime>;

/** The printed bill: the invoice and, for roles that may see it, the whole tax number. */
export const PrintedInvoice = z.object({ invoice: Invoice, tin: z.string().nullable(), time: z.array(BilledTime), /** What is held of the client’s money on the case of private work. */ heldCents: z.number(), /** Of a training practice: the bill says that it is none. */ isTraining: z.boolean() });
export type PrintedInvoice = z.output<typeof PrintedInvoice>;
