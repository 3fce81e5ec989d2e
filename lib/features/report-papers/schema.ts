import { z } from 'zod';
import type { ReportPaper } from '../../domain/report/paper';
import { CalendarDateField, line, VersionField } from '../fields';
import { ReportChanged, ReportId } from '../reports/schema';

export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const PrintReport = z.strictObject({ reportId: ReportId, format: z.enum(paperFormats) });

const Paper = z.custom<ReportPaper>((value) => typeof value === 'object' && value !== null);
/** For the one who makes or opens the file, in this process only: a paper to be drawn, or the signed file as it is kept. */
export const PrintedReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), name: z.string(), paper: Paper }),
  z.object({ kind: z.literal('file'), name: z.string(), fileId: z.string(), practiceId: z.string(), keySealed: z.string(), bytes: z.number(), sha256: z.string() }),
]);

/** What a physician gives to sign: the day, which is today; the county; and a code of the second factor. */
export const AskSignature = z.strictObject({
  reportId: ReportId,
  version: VersionField,
  signedOn: CalendarDateField,
  county: line(60),
  code: line(40),
});
export type AskSignature = z.input<typeof AskSignature>;

/** For the one who draws the report, in this process only. */
export const SignaturePrepared = z.object({ practiceId: z.string(), paper: Paper, paperSha256: z.string(), at: z.string() });

/** The signature with the PDF that it goes under, whose bytes lie in the store already. */
export const SignReport = AskSignature.extend({
  /** The instant that stands on the paper. */
  at: z.iso.datetime(),
  /** Of the paper that was drawn: what changed since is not signed. */
  paperSha256: z.string().regex(/^[0-9a-f]{64}$/),
  blobId: z.uuid(),
  keySealed: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pageCount: z.number().int().positive(),
});

export const ReportSigned = ReportChanged.extend({ sha256: z.string(), pageCount: z.number().int() });
export type ReportSigned = z.output<typeof ReportSigned>;

export const ReadSeal = z.strictObject({ reportId: ReportId });
export const FindSeal = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits') });

/** What proves a signed report, without a word of it. */
export const ReportSeal = z.object({
  reportId: z.string(),
  reportNumber: z.number().int(),
  isAmendment: z.boolean(),
  sha256: z.string(),
  bytes: z.number().int(),
  pageCount: z.number().int(),
  signedOn: z.string(),
  signedAt: z.string(),
  county: z.string(),
  byName: z.string(),
  secondFactorAt: z.string().nullable(),
  servedOn: z.string().nullable(),
});
export type ReportSeal = z.output<typeof ReportSeal>;
export const FoundSeal = z.object({ seal: ReportSeal.nullable() });
