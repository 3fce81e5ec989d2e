import { z } from 'zod';
import { DENIAL_CLASSES, DENIAL_SUBJECTS } from '../../domain/billing/denials/rebuttal';
import { EOR_DECISIONS } from '../../domain/billing/denials/path';
import { eorSources, eorStandings } from '../../domain/billing/eor-standing';
import { AppealKind } from '../appeals/schema';
import { CaseKind } from '../cases/schema';
import { EorReading } from '../eor-scans/schema';
import { CalendarDateField, CentsField, idOf, line, note, optionalLine, VersionField } from '../fields';
import { InvoiceId } from '../invoices/schema';

export const EorId = idOf('Eor');
export const EorLineId = idOf('EorLine');

export const EorSource = z.enum(eorSources);
export type EorSource = z.output<typeof EorSource>;

export const EorState = z.enum(['DRAFT', 'POSTED', 'VOID']);
export type EorState = z.output<typeof EorState>;

/** Where an EOR stands in the inbox. */
export const EorStanding = z.enum(eorStandings);
export type EorStanding = z.output<typeof EorStanding>;

export const EorDecision = z.enum(EOR_DECISIONS);
export type EorDecision = z.output<typeof EorDecision>;
export const DenialClass = z.enum(DENIAL_CLASSES);
export const DenialSubject = z.enum(DENIAL_SUBJECTS);

const codeText = (most: number) => z.string().trim().toUpperCase().regex(/^[A-Z0-9]*$/, 'Letters and digits').max(most, `At most ${most} characters`);

export const EorAdjustment = z.object({ group: z.string(), carc: z.string(), rarcs: z.array(z.string()), amountCents: z.number() });
export type EorAdjustment = z.output<typeof EorAdjustment>;

/** A reason as it is typed; the amount may be negative where a payer gives something back. */
export const AdjustmentTyped = z.strictObject({
  group: codeText(2).default(''),
  carc: codeText(5).default(''),
  rarcs: z.array(codeText(6)).max(8, 'At most 8 remark codes').default([]),
  amountCents: z.number('Give an amount').int('Whole cents').min(-1_000_000_000, 'At most $10,000,000').max(1_000_000_000, 'At most $10,000,000'),
});

/** A line as it is typed or confirmed. What was expected follows from the invoice's own line. */
export const EorLineTyped = z.strictObject({
  invoiceLineId: idOf('InvoiceLine').nullable().default(null),
  code: line(20),
  billedCents: CentsField,
  allowedCents: CentsField,
  paidCents: CentsField,
  adjustments: z.array(AdjustmentTyped).max(20, 'At most 20 reasons a line').default([]),
  remark: note(1000),
});
export type EorLineTyped = z.input<typeof EorLineTyped>;

/** What stands on the paper itself, typed or confirmed. */
export const eorHead = {
  servedOn: CalendarDateField.nullable(),
  receivedOn: CalendarDateField,
  payerReference: optionalLine(60),
  checkReference: optionalLine(80),
  note: note(1000),
  lines: z.array(EorLineTyped).max(60, 'At most 60 lines'),
};
export const ReviseEor = z.strictObject({ eorId: EorId, version: VersionField, invoiceId: InvoiceId.nullable(), ...eorHead });
export type ReviseEor = z.input<typeof ReviseEor>;
export const MatchEor = z.strictObject({ eorId: EorId, version: VersionField, invoiceId: InvoiceId });
/** What a person says a line's denial is, instead of what was recognized. */
export const ReclassEor = z.strictObject({ eorId: EorId, version: VersionField, lineId: EorLineId, denialClass: DenialClass, rebuttalKey: z.string().max(60) });
export type ReclassEor = z.input<typeof ReclassEor>;

const denial = z.object({
  class: DenialClass,
  about: DenialSubject,
  /** Empty where no known denial fits. */
  rebuttalKey: z.string(),
  title: z.string(),
  why: z.string(),
  /** The rebuttal, filled in; empty where none is known. */
  text: z.string(),
  section: z.string(),
  confidence: z.string(),
  source: z.string(),
  evidence: z.array(z.string()),
  byPerson: z.boolean(),
});
export const EorDenial = denial;
export type EorDenial = z.output<typeof denial>;

const codeWords = z.object({ code: z.string(), kind: z.enum(['group', 'carc', 'rarc']), known: z.boolean(), words: z.string() });

export const EorLine = z.object({
  id: z.string(),
  position: z.number(),
  invoiceLineId: z.string().nullable(),
  code: z.string(),
  modifiers: z.array(z.string()),
  description: z.string(),
  billedCents: z.number(),
  expectedCents: z.number(),
  allowedCents: z.number(),
  paidCents: z.number(),
  adjustedCents: z.number(),
  /** paid − expected. */
  varianceCents: z.number(),
  shortCents: z.number(),
  overCents: z.number(),
  unexplainedCents: z.number(),
  adjustments: z.array(EorAdjustment.extend({ words: z.array(codeWords), classed: denial.pick({ class: true, about: true, rebuttalKey: true, title: true, why: true }).nullable() })),
  remark: z.string(),
  /** Null where nothing is short. */
  denial: denial.nullable(),
  /** What the class proposes; null where nothing is to be decided. */
  proposed: EorDecision.nullable(),
  decision: EorDecision.nullable(),
  decisionReason: z.string(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
});
export type EorLine = z.output<typeof EorLine>;

export const EorTotals = z.object({ billedCents: z.number(), expectedCents: z.number(), allowedCents: z.number(), paidCents: z.number(), adjustedCents: z.number(), varianceCents: z.number(), shortCents: z.number(), overCents: z.number(), unexplainedCents: z.number() });

export const eorActs = ['revise', 'match', 'post', 'decide', 'correct', 'void'] as const;

const invoiceOf = z.object({
  id: z.string(),
  number: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  claimantName: z.string().nullable(),
  claimNumber: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  serviceOn: z.string(),
  issuedOn: z.string().nullable(),
  totalCents: z.number(),
  paidCents: z.number(),
  balanceCents: z.number(),
  state: z.string(),
  lines: z.array(z.object({ id: z.string(), code: z.string(), modifiers: z.array(z.string()), description: z.string(), units: z.number(), amountCents: z.number(), expectedCents: z.number() })),
});
export const EorInvoice = invoiceOf;
export type EorInvoice = z.output<typeof invoiceOf>;

export const Eor = z.object({
  id: z.string(),
  source: EorSource,
  state: EorState,
  standing: EorStanding,
  invoice: invoiceOf.nullable(),
  servedOn: z.string().nullable(),
  receivedOn: z.string(),
  postedOn: z.string().nullable(),
  payerReference: z.string(),
  checkReference: z.string(),
  note: z.string(),
  voidReason: z.string(),
  lines: z.array(EorLine),
  totals: EorTotals,
  /** What does not add up, in words. */
  findings: z.array(z.string()),
  /** A list of codes that is no reason. */
  dump: z.object({ codes: z.array(z.string()), foreign: z.number(), words: z.string() }).nullable(),
  /** Last day of second review and objection; null while the day of service is not known. */
  disputeBy: z.string().nullable(),
  /** Short on lines that nobody decided, or that are disputed and not settled. */
  atStakeCents: z.number(),
  receipt: z.object({ id: z.string(), reference: z.string(), receivedOn: z.string(), amountCents: z.number(), unappliedCents: z.number() }).nullable(),
  /** Receipts of this payer with money that is not applied, to join it to. */
  openReceipts: z.array(z.object({ id: z.string(), reference: z.string(), receivedOn: z.string(), unappliedCents: z.number() })),
  /** Other EORs of the same invoice. */
  others: z.array(z.object({ id: z.string(), state: EorState, servedOn: z.string().nullable(), paidCents: z.number(), twin: z.boolean() })),
  /** With the lines that each disputes. */
  appeals: z.array(z.object({ id: z.string(), kind: AppealKind, state: z.string(), lineIds: z.array(z.string()) })),
  /** The second review that it answers. */
  answersAppealId: z.string().nullable(),
  ediFileId: z.string().nullable(),
  /** PLB adjustments of the remittance that it came with, and its check. */
  remittance: z.object({ payerName: z.string(), checkReference: z.string(), paidOn: z.string().nullable(), checkCents: z.number(), method: z.string(), providerAdjustments: z.array(z.object({ code: z.string(), reference: z.string(), amountCents: z.number(), words: z.string() })) }).nullable(),
  /** Of a scanned one, for roles that see claimants. */
  reading: EorReading.nullable(),
  /** Invoices that it may be about, the likeliest first. */
  candidates: z.array(z.object({ id: z.string(), number: z.string(), claimantName: z.string().nullable(), claimNumber: z.string(), payerName: z.string(), serviceOn: z.string(), totalCents: z.number(), why: z.string() })),
  acts: z.array(z.enum(eorActs)),
  today: z.string(),
  version: z.number(),
});
export type Eor = z.output<typeof Eor>;

export const EorChanged = z.object({ eor: Eor, notices: z.array(z.string()) });
export type EorChanged = z.output<typeof EorChanged>;
export const ReadEor = z.strictObject({ eorId: EorId });

/** Issued invoices by number, claim number, claimant or payer; one alone by its id. */
export const FindEorInvoices = z.strictObject({ text: optionalLine(80), invoiceId: InvoiceId.optional() });
export const EorInvoices = z.object({ invoices: z.array(invoiceOf) });
export type EorInvoices = z.output<typeof EorInvoices>;
