import { discardInvoice } from '@/lib/features/invoices/discard-invoice';
import { readInvoice } from '@/lib/features/invoices/queries';
import { reviseInvoice } from '@/lib/features/invoices/revise-invoice';
import { route } from '@/lib/http/route';

export const GET = route(readInvoice);
export const PATCH = route(reviseInvoice);
export const DELETE = route(discardInvoice);
