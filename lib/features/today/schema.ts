import { z } from 'zod';
import { Clock } from '../clocks/schema';
import { ReportRow, ReportState } from '../reports/schema';
import { WaitingRecords } from '../record-work/schema';

export const ReadToday = z.strictObject({});

export const ExamOfDay = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: z.string(),
  evaluationKind: z.string(),
  state: z.string(),
  /** Minutes after midnight, the practice's own clock. */
  startMinute: z.number().nullable(),
  claimantName: z.string(),
  physicianName: z.string(),
  locationName: z.string().nullable(),
  interpreterLanguage: z.string(),
  interpreterConfirmed: z.boolean(),
  notified: z.boolean(),
  /** The last call about it and how many there were; null before the first. */
  call: z.object({ subject: z.string(), count: z.number() }).nullable(),
  pages: z.number(),
  /** `undeclared`: pages came without a declaration. `differs`: declared and counted are not the same. */
  declaration: z.object({ status: z.enum(['not_required', 'none_received', 'declared', 'differs', 'undeclared']), packetCount: z.number(), declaredPacketCount: z.number(), declaredPages: z.number(), countedPages: z.number(), undeclaredPages: z.number() }),
  expectedCents: z.number().nullable(),
});
export type ExamOfDay = z.output<typeof ExamOfDay>;

/** A report that is somebody's to do: who has it, by when it must be served. */
export const ReportOfDay = z.object({ id: z.string(), state: ReportState, holder: ReportRow.shape.holder, handoffName: z.string(), caseId: z.string(), claimantName: z.string(), physicianName: z.string(), strictOn: z.string().nullable(), isMine: z.boolean() });
export type ReportOfDay = z.output<typeof ReportOfDay>;

export const OverdueInvoice = z.object({ invoiceId: z.string(), number: z.string(), caseId: z.string(), caseKind: z.string(), payerName: z.string(), balanceCents: z.number(), payableOn: z.string(), daysLate: z.number() });

/** Each section is null for a role that may not see it. */
export const Today = z.object({
  on: z.string(),
  exams: z.object({ rows: z.array(ExamOfDay), expectedCents: z.number().nullable() }).nullable(),
  clocks: z.object({ rows: z.array(Clock), overdueCount: z.number(), dueCount: z.number(), feeAtRiskCents: z.number().nullable() }).nullable(),
  tomorrow: z.object({ on: z.string(), rows: z.array(ExamOfDay) }).nullable(),
  /** Due within 7 days, with the physician, or signed and not served; the most urgent first. */
  reports: z.object({ rows: z.array(ReportOfDay), count: z.number() }).nullable(),
  /** The next day with an exam after today. */
  nextExamOn: z.string().nullable(),
  records: WaitingRecords.nullable(),
  collected: z
    .object({
      month: z.string(),
      collectedCents: z.number(),
      goalCents: z.number(),
      /** Share of the goal, in ten-thousandths; null without a goal. */
      shareBps: z.number().nullable(),
      /** Ahead of (positive) or behind the pace that the working days ask for; null without a goal. */
      aheadCents: z.number().nullable(),
      paceCents: z.number().nullable(),
      workingDay: z.number(),
      workingDays: z.number(),
      inWords: z.string(),
    })
    .nullable(),
  overdueInvoices: z.object({ rows: z.array(OverdueInvoice), count: z.number(), sumCents: z.number() }).nullable(),
  /** Served, not yet billed. */
  readyToBill: z.object({ count: z.number(), valueCents: z.number(), rows: z.array(z.object({ caseId: z.string(), evaluationId: z.string(), caseNumber: z.number(), claimantName: z.string(), valueCents: z.number(), servedOn: z.string().nullable() })) }).nullable(),
});
export type Today = z.output<typeof Today>;
