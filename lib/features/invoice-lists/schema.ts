import { z } from 'zod';
import { invoiceAges, invoiceShows } from '../../domain/billing/invoice-standing';
import { CaseKind } from '../cases/schema';
import { InvoiceStatus, invoiceSums } from '../invoices/schema';

/** The filter of the invoice list, as it stands in the URL. `age` counts days since issue. */
export const ListInvoices = z.strictObject({
  show: z.enum(invoiceShows).default('unpaid'),
  payerId: z.uuid().optional(),
  /** Everything of one case, drafts included, whatever is shown otherwise. */
  caseId: z.uuid().optional(),
  age: z.enum(invoiceAges).optional(),
  cursor: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?_[0-9a-f-]{36}$/, 'Not a place in this list').optional(),
});
export type ListInvoices = z.input<typeof ListInvoices>;

export const InvoiceRow = z.object({
  id: z.string(),
  kind: z.enum(['INVOICE', 'CREDIT_NOTE']),
  number: z.string().nullable(),
  status: InvoiceStatus,
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  /** Null for a role that sees no clinical content. */
  claimantName: z.string().nullable(),
  physicianName: z.string(),
  payerId: z.string(),
  payerName: z.string(),
  serviceOn: z.string(),
  issuedOn: z.string().nullable(),
  payableOn: z.string().nullable(),
  /** Whole days past the day it was payable; zero when in time or settled. */
  daysLate: z.number(),
  ...invoiceSums,
});
export type InvoiceRow = z.output<typeof InvoiceRow>;

const counted = z.object({ count: z.number(), cents: z.number() });

export const InvoiceList = z.object({
  today: z.string(),
  rows: z.array(InvoiceRow),
  /** Of the whole practice: drafts and void by their total, the others by their balance. */
  totals: z.object({ draft: counted, overdue: counted, open: counted, paid: counted, void: counted }),
  /** What is owed by days since issue, under the payer filter. */
  ages: z.array(z.object({ age: z.enum(invoiceAges), count: z.number(), cents: z.number() })),
  /** Who owes, most first. */
  payers: z.array(z.object({ id: z.string(), name: z.string(), count: z.number(), cents: z.number() })),
  nextCursor: z.string().nullable(),
});
export type InvoiceList = z.output<typeof InvoiceList>;
