/** Where an invoice stands, by its state and by what was paid of it. */
export const invoiceStatuses = ['DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'OVERPAID', 'VOID'] as const;

export const invoiceStatusLabels = {
  DRAFT: 'Draft',
  ISSUED: 'Issued',
  PARTLY_PAID: 'Part paid',
  PAID: 'Paid',
  OVERPAID: 'Overpaid',
  VOID: 'Void',
} as const satisfies Record<(typeof invoiceStatuses)[number], string>;

/** What the list of invoices shows. */
export const invoiceShows = ['draft', 'unpaid', 'paid', 'void', 'all'] as const;

/** Days since the issue, as the list is filtered by them. */
export const invoiceAges = ['0-30', '31-60', '61-90', '91-'] as const;
