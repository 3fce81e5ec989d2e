import { z } from 'zod';
import { PeriodRead, periodAsked, PhysicianChoices } from '../income-periods/schema';

export const ReadScorecards = z.strictObject({ ...periodAsked, physicianId: z.uuid().optional() });
export type ReadScorecards = z.input<typeof ReadScorecards>;

export const AgeSum = z.object({ label: z.string(), fromDays: z.number(), toDays: z.number().nullable(), count: z.number(), cents: z.number() });
export type AgeSum = z.output<typeof AgeSum>;

export const PayerScore = z.object({
  payerId: z.string(),
  name: z.string(),
  invoiceCount: z.number(),
  billedCents: z.number(),
  /** Of what was billed in the period, what has been paid since. */
  paidBps: z.number().nullable(),
  collectedCents: z.number(),
  daysMedian: z.number().nullable(),
  daysP90: z.number().nullable(),
  outstandingCents: z.number(),
  /** 0–30, 31–60, 61–90, 91+ days since issue. */
  ages: z.array(z.number()),
  /** Of explanations of review that were due, those that came late or not at all. */
  eorDueCount: z.number(),
  eorLateCount: z.number(),
  lineCount: z.number(),
  shortLineCount: z.number(),
  deniedLineCount: z.number(),
  appealCount: z.number(),
  appealWonCount: z.number(),
  recoveredCents: z.number(),
});
export type PayerScore = z.output<typeof PayerScore>;

export const PayerScorecards = z.object({ today: z.string(), period: PeriodRead, ages: z.array(AgeSum), outstandingCents: z.number(), billedCents: z.number(), collectedCents: z.number(), daysMedian: z.number().nullable(), daysP90: z.number().nullable(), payers: z.array(PayerScore), physicians: PhysicianChoices });
export type PayerScorecards = z.output<typeof PayerScorecards>;

export const SourceScore = z.object({
  /** The contact's id or the office's own word; '' where nobody logged a referral. */
  key: z.string(),
  contactId: z.string().nullable(),
  name: z.string(),
  referralCount: z.number(),
  acceptedCount: z.number(),
  caseCount: z.number(),
  missedCount: z.number(),
  appointmentCount: z.number(),
  billedCents: z.number(),
  collectedCents: z.number(),
  outstandingCents: z.number(),
  perCaseCents: z.number().nullable(),
  daysToPay: z.number().nullable(),
  beforeCents: z.number(),
});
export type SourceScore = z.output<typeof SourceScore>;

export const SourceScorecards = z.object({ today: z.string(), period: PeriodRead, collectedCents: z.number(), billedCents: z.number(), outstandingCents: z.number(), beforeCents: z.number(), sources: z.array(SourceScore), physicians: PhysicianChoices });
export type SourceScorecards = z.output<typeof SourceScorecards>;
