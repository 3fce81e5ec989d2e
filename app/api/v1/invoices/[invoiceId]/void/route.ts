import { voidInvoice } from '@/lib/features/invoices/void-invoice';
import { route } from '@/lib/http/route';

export const POST = route(voidInvoice);
