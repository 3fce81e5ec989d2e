import { receiptShows, type ListReceipts } from '@/lib/features/receipts/schema';

export type ReceiptShow = (typeof receiptShows)[number];

export interface ReceiptFilters {
  readonly show: ReceiptShow;
  readonly payerId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string;
  readonly cursor: string | null;
}

export const noReceiptFilters: ReceiptFilters = { show: 'all', payerId: null, from: null, to: null, q: '', cursor: null };

const idOrNull = (text: string | null): string | null => (text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null);
const dayOrNull = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);

/** The filter as it stands in the URL; what is unknown counts as not set. */
export function readReceiptFilters(get: (name: string) => string | null): ReceiptFilters {
  const cursor = get('cursor');
  return {
    show: receiptShows.find((one) => one === get('show')) ?? 'all',
    payerId: idOrNull(get('payer')),
    from: dayOrNull(get('from')),
    to: dayOrNull(get('to')),
    q: (get('q') ?? '').trim().slice(0, 80),
    cursor: cursor && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(cursor) ? cursor : null,
  };
}

function paramsOf({ show, payerId, from, to, q, cursor }: ReceiptFilters, payer: string): string {
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (payerId) params.set(payer, payerId);
  if (from) params.set('from', from);
  if (to) params.set('to', to);
  if (q) params.set('q', q);
  if (cursor) params.set('cursor', cursor);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The address of the list under a filter. */
export const receiptsAddress = (filters: ReceiptFilters): string => `/payments${paramsOf(filters, 'payer')}`;
/** The address of the same as a file. */
export const receiptsCsvAddress = (filters: ReceiptFilters): string => `/api/v1/receipts/csv${paramsOf({ ...filters, cursor: null }, 'payerId')}`;

/** What the list operation is asked for. */
export function receiptQuery({ show, payerId, from, to, q, cursor }: ReceiptFilters): ListReceipts {
  return { show, ...(payerId ? { payerId: payerId as never } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } as ListReceipts;
}
