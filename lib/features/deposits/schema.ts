import { z } from 'zod';
import { CaseId } from '../cases/schema';

export const ListDeposits = z.strictObject({ caseId: CaseId.optional() });
export type ListDeposits = z.input<typeof ListDeposits>;

export const depositEvents = ['received', 'applied', 'taken_back', 'refunded', 'refund_reversed', 'reversed'] as const;
export type DepositEvent = (typeof depositEvents)[number];

/** One movement of a deposit; `cents` as it changes what is held, `balanceCents` what is held after it, for the case. */
export const DepositEntry = z.object({ id: z.string(), on: z.string(), event: z.enum(depositEvents), receiptId: z.string(), invoiceId: z.string().nullable(), invoiceNumber: z.string().nullable(), reference: z.string(), cents: z.number(), balanceCents: z.number() });
export type DepositEntry = z.output<typeof DepositEntry>;

/** What is held for one case. Claimants are named only to those who may open cases. */
export const CaseDeposits = z.object({ caseId: z.string(), caseNumber: z.number(), claimantName: z.string().nullable(), payerName: z.string(), heldCents: z.number(), entries: z.array(DepositEntry) });
export type CaseDeposits = z.output<typeof CaseDeposits>;

export const DepositLedger = z.object({ today: z.string(), cases: z.array(CaseDeposits), heldCents: z.number() });
export type DepositLedger = z.output<typeof DepositLedger>;
