import { z } from 'zod';
import { isWellFormedCode, withPoint } from '../../domain/icd/code';
import { optionalLine, VersionField } from '../fields';
import { InvoiceId } from '../invoices/schema';

/** An ICD-10-CM code as people write it, with or without its point. */
const DiagnosisCode = z.string().max(12).transform(withPoint).refine(isWellFormedCode, 'Not an ICD-10 code, like M54.5');

export const ReadClaim = z.strictObject({ invoiceId: InvoiceId });
export const ReviseClaim = z.strictObject({
  invoiceId: InvoiceId,
  version: VersionField,
  /** The first is the primary one. */
  diagnosisCodes: z.array(DiagnosisCode).max(12, 'A claim holds twelve').transform((codes) => [...new Set(codes)]),
  /** Box 19. */
  claimNote: optionalLine(71),
});
/** `right` and `down` move what is printed, in points, to meet a preprinted form in this printer. */
export const PrintClaim = z.strictObject({
  invoiceId: InvoiceId,
  only: z.enum(['all', 'data']).default('all'),
  right: z.coerce.number().int().min(-36).max(36).default(0),
  down: z.coerce.number().int().min(-36).max(36).default(0),
});

export const FormSheet = z.object({
  number: z.number(),
  of: z.number(),
  boxes: z.record(z.string(), z.string()),
  lines: z.array(z.object({ shaded: z.string(), from: FormDay(), to: FormDay(), place: z.string(), code: z.string(), modifiers: z.array(z.string()), pointers: z.string(), charges: z.string(), units: z.string(), npi: z.string() })),
});

function FormDay() {
  return z.object({ month: z.string(), day: z.string(), year: z.string() });
}

export const ClaimDetail = z.object({
  invoiceId: z.string(),
  isDraft: z.boolean(),
  version: z.number(),
  diagnosisCodes: z.array(z.string()),
  claimNote: z.string(),
  /** What the report found, and what box 19 usually says. */
  proposed: z.object({ diagnoses: z.array(z.object({ code: z.string(), label: z.string() })), note: z.string() }),
  remarks: z.array(z.object({ box: z.string(), says: z.string() })),
  mayRevise: z.boolean(),
});
export type ClaimDetail = z.output<typeof ClaimDetail>;

/** For the one who draws it, in this process only. */
export const PrintedClaim = z.object({ name: z.string(), mark: z.string().nullable(), sheets: z.array(FormSheet), only: z.enum(['all', 'data']), right: z.number(), down: z.number(), madeOn: z.string() });
export type PrintedClaim = z.output<typeof PrintedClaim>;

export const ClaimRevised = z.object({ invoiceId: z.string(), version: z.number(), diagnosisCodes: z.array(z.string()), claimNote: z.string() });
export type ClaimRevised = z.output<typeof ClaimRevised>;

export const PackBill = z.strictObject({
  invoiceId: InvoiceId,
  /** The claim form for the state's schedule, the invoice for private work; the other one where a payer asks for it. */
  form: z.enum(['cms1500', 'invoice']).optional(),
  /** Papers left out on purpose, separated by commas. */
  without: z.string().max(200).optional(),
  /** PDF files of the case, its referral or its evaluation that go along, separated by commas. */
  fileIds: z.string().max(800).optional(),
});
export type PackBill = z.input<typeof PackBill>;

const KeptFile = z.object({ fileId: z.string(), practiceId: z.string(), keySealed: z.string(), sha256: z.string() });
const Words = z.object({ title: z.string(), lines: z.array(z.string()), rows: z.array(z.tuple([z.string(), z.string()])), signature: z.array(z.string()) });
export const BoundPaper = z.discriminatedUnion('from', [
  z.object({ from: z.literal('claim'), key: z.string(), title: z.string(), claim: PrintedClaim }),
  z.object({ from: z.literal('invoice'), key: z.string(), title: z.string() }),
  z.object({ from: z.literal('kept'), key: z.string(), title: z.string(), file: KeptFile }),
  z.object({ from: z.literal('letter'), key: z.string(), title: z.string(), letterId: z.string(), part: z.enum(['letter', 'proof']), document: z.unknown() }),
  z.object({ from: z.literal('words'), key: z.string(), title: z.string(), words: Words }),
  z.object({ from: z.literal('record'), key: z.string(), title: z.string(), file: z.object({ id: z.string(), keySealed: z.string(), partIds: z.array(z.string()) }), pages: z.array(z.number()) }),
]);
export type BoundPaper = z.output<typeof BoundPaper>;

export const PaperStates = z.array(z.object({ key: z.string(), label: z.string(), section: z.string(), state: z.enum(['there', 'missing', 'not_needed']), says: z.string() }));

/** What is bound for a bill, in order; in this process only. */
export const BillPack = z.object({ practiceId: z.string(), invoiceId: z.string(), name: z.string(), letterhead: z.object({ name: z.string(), lines: z.array(z.string()) }), isTraining: z.boolean(), madeOn: z.string(), papers: z.array(BoundPaper), states: PaperStates });
export type BillPack = z.output<typeof BillPack>;
