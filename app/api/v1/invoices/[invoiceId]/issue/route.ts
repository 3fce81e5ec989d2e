import { issueInvoice } from '@/lib/features/invoices/issue-invoice';
import { route } from '@/lib/http/route';

export const POST = route(issueInvoice);
