import { invoiceAges } from '@/lib/domain/billing/invoice-standing';
import { readyOrders, type ReadyOrder } from '@/lib/domain/billing/ready';
import type { ListInvoices } from '@/lib/features/invoice-lists/schema';

export type InvoiceView = 'work' | 'paid' | 'void' | 'all';
type Age = (typeof invoiceAges)[number];

export interface InvoiceViewFilters {
  readonly view: InvoiceView;
  readonly payerId: string | null;
  readonly age: Age | null;
  readonly caseId: string | null;
  readonly after: string | null;
  /** The order of what waits to be billed. */
  readonly ready?: ReadyOrder;
}

const views: readonly InvoiceView[] = ['work', 'paid', 'void', 'all'];
const idOrNull = (text: string | null): string | null => (text && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text) ? text : null);

/** The filter as it stands in the URL; what is unknown counts as not set. */
export function readInvoiceFilters(get: (name: string) => string | null): InvoiceViewFilters {
  const caseId = idOrNull(get('caseId'));
  const after = get('after');
  return {
    view: caseId ? 'all' : (views.find((one) => one === get('view')) ?? 'work'),
    payerId: idOrNull(get('payer')),
    ready: readyOrders.find((one) => one === get('ready')) ?? 'harm',
    age: invoiceAges.find((one) => one === get('age')) ?? null,
    caseId,
    after: after && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?_[0-9a-f-]{36}$/.test(after) ? after : null,
  };
}

/** The address of the list under a filter; the plain one for the work view. */
export function invoiceAddress({ view, payerId, age, caseId, after }: InvoiceViewFilters): string {
  const params = new URLSearchParams();
  if (view !== 'work' && !caseId) params.set('view', view);
  if (payerId) params.set('payer', payerId);
  if (age) params.set('age', age);
  if (caseId) params.set('caseId', caseId);
  if (after) params.set('after', after);
  const text = params.toString();
  return text ? `/invoices?${text}` : '/invoices';
}

/** What the list operation is asked for. */
export function invoiceQuery({ view, payerId, age, caseId, after }: InvoiceViewFilters): ListInvoices {
  return {
    show: view === 'work' ? 'unpaid' : view,
    ...(payerId ? { payerId } : {}),
    ...(age ? { age } : {}),
    ...(caseId ? { caseId } : {}),
    ...(after ? { cursor: after } : {}),
  };
}
