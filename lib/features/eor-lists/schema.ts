import { z } from 'zod';
import { eorShows } from '../../domain/billing/eor-standing';
import { EorSource, EorStanding, EorState } from '../eors/schema';
import { idOf } from '../fields';
import { InvoiceId } from '../invoices/schema';

export const ListEors = z.strictObject({ show: z.enum(eorShows).default('inbox'), invoiceId: InvoiceId.optional(), caseId: idOf('Case').optional(), cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/, 'Not a place in this list').optional() });
export type ListEors = z.input<typeof ListEors>;

export const EorRow = z.object({
  id: z.string(),
  source: EorSource,
  state: EorState,
  standing: EorStanding,
  invoiceId: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  caseId: z.string().nullable(),
  claimantName: z.string().nullable(),
  payerName: z.string(),
  servedOn: z.string().nullable(),
  receivedOn: z.string(),
  billedCents: z.number(),
  expectedCents: z.number(),
  paidCents: z.number(),
  shortCents: z.number(),
  undecided: z.number(),
  disputeBy: z.string().nullable(),
  fileName: z.string(),
  createdAt: z.string(),
});
export type EorRow = z.output<typeof EorRow>;
const counted = z.object({ count: z.number(), cents: z.number() });
export const EorList = z.object({ today: z.string(), rows: z.array(EorRow), counts: z.object({ reading: counted, to_match: counted, to_confirm: counted, to_decide: counted }), nextCursor: z.string().nullable() });
export type EorList = z.output<typeof EorList>;

export const EorsToday = z.object({ toMatch: z.number(), toConfirm: z.number(), toDecide: z.number(), stakeCents: z.number(), nextBy: z.string().nullable() });
export type EorsToday = z.output<typeof EorsToday>;
export const ReadEorsToday = z.strictObject({});
