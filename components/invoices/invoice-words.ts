import type { StateTone } from '@/components/ui/state-icon';
import type { ArithmeticStep } from '@/components/ui/arithmetic';
import { invoiceStatusLabels } from '@/lib/domain/billing/invoice-standing';
import type { InvoiceRow } from '@/lib/features/invoice-lists/schema';
import type { Invoice, InvoiceLine } from '@/lib/features/invoices/schema';
import { formatDollars, formatFactor } from '@/lib/format/money';

/** The state of an invoice in words and its icon; late comes before part paid. */
export function stateOf({ status, kind, daysLate }: Pick<InvoiceRow, 'status' | 'kind' | 'daysLate'>): { tone: StateTone; words: string } {
  if (kind === 'CREDIT_NOTE' && status !== 'VOID') return { tone: 'done', words: 'Credit note' };
  if (daysLate > 0) return { tone: 'failed', words: 'Overdue' };
  if (status === 'OVERPAID') return { tone: 'check', words: 'Overpaid' };
  const tones = { DRAFT: 'not-begun', ISSUED: 'underway', PARTLY_PAID: 'underway', PAID: 'done', VOID: 'off' } as const;
  return { tone: tones[status], words: invoiceStatusLabels[status] };
}

/** 'Invoice 2026-0012', 'Credit note CN-2026-0003', 'Draft'. */
export function titleOf({ number, kind }: Pick<Invoice, 'number' | 'kind'>): string {
  if (number === null) return 'Draft';
  return `${kind === 'CREDIT_NOTE' ? 'Credit note' : 'Invoice'} ${number}`;
}

/** '1 + 0.35 + 0.10' where increments add; the plain factor elsewhere. */
export function factorInTerms({ factorTerms, factorBps }: Pick<InvoiceLine, 'factorTerms' | 'factorBps'>): string {
  if (factorTerms.length < 2) return formatFactor(factorBps);
  const [, ...increments] = factorTerms;
  return ['1', ...increments.map(({ bps }) => formatFactor(bps))].join(' + ');
}

/** The arithmetic of a line as its popover shows it; what a person changed is told last. */
export function stepsOf(line: InvoiceLine): ArithmeticStep[] {
  const changed = line.draftedAmountCents !== null && line.draftedAmountCents !== line.amountCents;
  return [
    ...line.steps.map(({ label, value, section, confidence }) => ({ label, value, cite: section ? `${section}${confidence === 'M' || confidence === 'S' || confidence === 'V+M' ? ', verify' : ''}` : undefined })),
    ...(changed ? [{ label: `Drafted at ${formatDollars(line.draftedAmountCents ?? 0)}: ${line.changeReason}`, value: formatDollars(line.amountCents) }] : []),
    ...(line.scheduleVersion ? [{ label: 'Schedule, rounded half up once a line', value: line.scheduleVersion }] : []),
  ];
}
