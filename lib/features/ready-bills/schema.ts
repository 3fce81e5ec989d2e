import { z } from 'zod';
import { readyOrders } from '../../domain/billing/ready';
import { CaseKind } from '../cases/schema';

export const ListReady = z.strictObject({ order: z.enum(readyOrders).default('harm') });
export type ListReady = z.input<typeof ListReady>;

/** What stands against a bill, before there is one: `block` keeps it from being drafted. */
export const ReadyCheck = z.object({ rule: z.string(), tone: z.enum(['block', 'look']), title: z.string(), section: z.string().nullable() });

/** Served, missed or testified and not on a live invoice, or time that waits to be billed. */
export const ReadyRow = z.object({
  /** Null for a case's own time. */
  evaluationId: z.string().nullable(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  claimantName: z.string().nullable(),
  payerName: z.string(),
  /** What happened, in the words of the office. */
  what: z.string(),
  /** The day it became billable. */
  readyOn: z.string(),
  ageDays: z.number(),
  /** Last day to bill, for medical-legal work. */
  billBefore: z.string().nullable(),
  valueCents: z.number(),
  feeCode: z.string(),
  checks: z.array(ReadyCheck),
  /** A focus that somebody must say before it can be drafted, and what it adds. */
  asks: z.object({ focus: z.enum(['PSYCH', 'TOX', 'ONC']), worthCents: z.number() }).nullable(),
});
export type ReadyRow = z.output<typeof ReadyRow>;
export const ReadyToBill = z.object({ rows: z.array(ReadyRow), count: z.number(), valueCents: z.number(), today: z.string() });
export type ReadyToBill = z.output<typeof ReadyToBill>;
