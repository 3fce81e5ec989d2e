import { creditInvoice } from '@/lib/features/invoices/credit-invoice';
import { route } from '@/lib/http/route';

export const POST = route(creditInvoice);
