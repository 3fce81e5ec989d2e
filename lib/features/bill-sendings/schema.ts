import { z } from 'zod';
import { recordedMethods, sendingMethodKeys } from '../../domain/billing/sending-methods';
import { PackBill, PaperStates } from '../bill-claims/schema';
import { CalendarDateField, idOf, line, optionalLine, VersionField } from '../fields';
import { InvoiceCheck, InvoiceId, InvoiceState } from '../invoices/schema';

export const SendingId = idOf('BillSending');
const SendingMethod = z.enum(sendingMethodKeys);

export const ReadSendings = z.strictObject({ invoiceId: InvoiceId });
export const RecordedMethod = z.enum(recordedMethods as [(typeof recordedMethods)[number], ...(typeof recordedMethods)[number][]]);

/** `packet`: the papers that went, already in the store; null where they were not bound here. */
export const RecordSending = z.strictObject({
  invoiceId: InvoiceId,
  version: VersionField,
  method: RecordedMethod,
  sentOn: CalendarDateField,
  /** Address, number or portal; of an e-mail its one address. */
  sentTo: optionalLine(300),
  tracking: optionalLine(100),
  /** The day it was received, where whoever sends it knows it already: taken by hand, confirmed by a portal. */
  receivedOn: CalendarDateField.nullable().default(null),
  proof: optionalLine(300),
  /** Sent although something should be looked at; blocks are never passed over. */
  packet: z
    .strictObject({ blobId: z.uuid(), keySealed: z.string(), bytes: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), name: line(200), papers: z.array(z.strictObject({ key: z.string().max(40), title: z.string().max(300), pages: z.number().int() })) })
    .nullable()
    .default(null),
});
/** As a caller asks: which papers to bind, not their bytes. */
export const AskSending = RecordSending.omit({ packet: true }).extend({ bind: z.boolean().default(false), ...PackBill.omit({ invoiceId: true }).shape });
export type AskSending = z.input<typeof AskSending>;

const sending = { sendingId: SendingId, version: VersionField };
export const ConfirmReceipt = z.strictObject({ ...sending, receivedOn: CalendarDateField, proof: line(300) });
export const VoidSending = z.strictObject({ ...sending, reason: line(300) });
export const PrepareProof = z.strictObject({ sendingId: SendingId, name: line(255) });
export const ProofPrepared = z.object({ practiceId: z.string(), limitBytes: z.number() });
export const AttachProof = z.strictObject({
  sendingId: SendingId, name: line(255), mediaType: z.string().max(120), bytes: z.number().int().min(1, 'The file is empty').max(20_000_000, 'The file is larger than 20 MB'), sha256: z.string().regex(/^[0-9a-f]{64}$/), blobId: z.uuid(), keySealed: z.string(),
});
export const ReadSendingFile = z.strictObject({ sendingId: SendingId, which: z.enum(['proof', 'papers']) });
export const SendingFile = z.object({ practiceId: z.string(), fileId: z.string(), name: z.string(), mediaType: z.string(), keySealed: z.string(), sha256: z.string() });

export const Sending = z.object({
  id: z.string(),
  method: SendingMethod,
  sentTo: z.string(),
  sentOn: z.string(),
  sentByName: z.string(),
  receivedOn: z.string().nullable(),
  receiptBasis: z.enum(['', 'proven', 'presumed']),
  tracking: z.string(),
  proof: z.string(),
  hasProofFile: z.boolean(),
  packet: z.object({ sha256: z.string(), pages: z.number(), papers: z.array(z.object({ key: z.string(), title: z.string(), pages: z.number() })) }).nullable(),
  /** Of an e-mail: whether the mail server took it. */
  mail: z.object({ state: z.enum(['QUEUED', 'SENT', 'FAILED']), lastError: z.string() }).nullable(),
  ediFileId: z.string().nullable(),
  /** What the receiver answered to an electronic one. */
  answer: z.string(),
  voidedOn: z.string().nullable(),
  voidReason: z.string(),
  version: z.number(),
});
export type Sending = z.output<typeof Sending>;

/** All about sending one bill. Papers, checks and addresses are told to who may send. */
export const SendingBoard = z.object({
  invoice: z.object({ id: z.string(), number: z.string().nullable(), state: InvoiceState, version: z.number(), caseId: z.string(), caseNumber: z.number(), isMedicalLegal: z.boolean(), issuedOn: z.string().nullable(), totalCents: z.number(), balanceCents: z.number(), receivedOn: z.string().nullable(), payableOn: z.string().nullable(), serviceOn: z.string() }),
  claimantName: z.string().nullable(),
  payer: z.object({ id: z.string(), name: z.string(), address: z.string(), fax: z.string(), email: z.string(), ediPayerId: z.string(), /** Whether bills may go to it by e-mail on this case. */ agreedEmail: z.string() }),
  receipt: z.object({ on: z.string(), basis: z.enum(['proven', 'presumed']) }).nullable(),
  sendings: z.array(Sending),
  checks: z.array(InvoiceCheck),
  electronicChecks: z.array(InvoiceCheck),
  papers: PaperStates,
  files: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number() })),
  maySend: z.boolean(),
  today: z.string(),
});
export type SendingBoard = z.output<typeof SendingBoard>;

export const SendingRecorded = z.object({ sending: Sending, invoice: z.object({ id: z.string(), receivedOn: z.string().nullable(), payableOn: z.string().nullable(), version: z.number() }) });
export type SendingRecorded = z.output<typeof SendingRecorded>;

export const ListWaiting = z.strictObject({});
export const WaitingBills = z.object({
  count: z.number(),
  cents: z.number(),
  rows: z.array(z.object({ invoiceId: z.string(), number: z.string(), claimantName: z.string().nullable(), payerName: z.string(), issuedOn: z.string(), balanceCents: z.number() })),
  today: z.string(),
});
export type WaitingBills = z.output<typeof WaitingBills>;

export const PrintSendings = z.strictObject({ invoiceId: InvoiceId });
/** The proof of sending in words. */
export const PrintedSendings = z.object({ name: z.string(), letterhead: z.object({ name: z.string(), lines: z.array(z.string()) }), isTraining: z.boolean(), madeOn: z.string(), rows: z.array(z.tuple([z.string(), z.string()])), sendings: z.array(z.object({ heading: z.string(), rows: z.array(z.tuple([z.string(), z.string()])) })) });
export type PrintedSendings = z.output<typeof PrintedSendings>;
