import { z } from 'zod';
import { reportWays, type ReportWay } from '../../domain/edi/claim-837';
import { idOf, line, VersionField } from '../fields';
import { InvoiceId } from '../invoices/schema';

export const EdiFileId = idOf('EdiFile');
export const EdiClaimId = idOf('EdiClaim');

/** The largest file that is taken in, in characters. */
export const ediLimit = 5_000_000;

export const ListEdiFiles = z.strictObject({ cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/, 'Not a place in this list').optional() });
export const WriteClaims = z.strictObject({
  invoiceIds: z.array(InvoiceId).min(1, 'Choose at least one bill').max(200, 'At most 200 bills at once'),
  /** How the reports go that belong to them. */
  report: z.enum(Object.keys(reportWays) as [ReportWay, ...ReportWay[]]).default('BM'),
  usage: z.enum(['P', 'T']).default('P'),
});
export const ReadEdiFile = z.strictObject({ name: line(200), content: z.string().min(1, 'The file is empty').max(ediLimit, 'The file is larger than 5 million characters').refine((text) => !text.includes('\u0000'), 'This is no text file') });
export const OpenEdiFile = z.strictObject({ ediFileId: EdiFileId });
export const MatchClaim = z.strictObject({ ediClaimId: EdiClaimId, version: VersionField, invoiceId: InvoiceId });

export const EdiFinding = z.object({ tone: z.enum(['good', 'look', 'bad']), says: z.string() });
export const EdiClaim = z.object({
  id: z.string(),
  position: z.number(),
  invoice: z.object({ id: z.string(), number: z.string() }).nullable(),
  claimControl: z.string(),
  payerControl: z.string(),
  state: z.string(),
  amountCents: z.number(),
  says: z.array(z.string()),
  version: z.number(),
});
export const EdiFile = z.object({
  id: z.string(),
  kind: z.string(),
  outbound: z.boolean(),
  name: z.string(),
  controlNumber: z.string(),
  createdAt: z.string(),
  recordedByName: z.string(),
  findings: z.array(EdiFinding),
  claims: z.array(EdiClaim),
});
export type EdiFile = z.output<typeof EdiFile>;

export const EdiFileList = z.object({
  files: z.array(EdiFile),
  /** Issued bills that did not go out and whose payer takes electronic ones. */
  ready: z.array(z.object({ invoiceId: z.string(), number: z.string(), payerName: z.string(), claimantName: z.string(), totalCents: z.number() })),
  unmatched: z.number(),
  submitterId: z.string(),
  today: z.string(),
  nextCursor: z.string().nullable(),
});
export type EdiFileList = z.output<typeof EdiFileList>;

export const ClaimsWritten = z.object({ files: z.array(EdiFile) });
/** `known`: the same file was taken in before, and had no second effect. */
export const EdiFileTaken = z.object({ known: z.boolean(), file: EdiFile });
export type EdiFileTaken = z.output<typeof EdiFileTaken>;
export const EdiFileContent = z.object({ name: z.string(), content: z.string() });
