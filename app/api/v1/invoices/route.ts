import { draftInvoice } from '@/lib/features/invoices/draft-invoice';
import { listInvoices } from '@/lib/features/invoice-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(listInvoices);
export const POST = route(draftInvoice);
