import { confirmReceipt } from '@/lib/features/bill-sendings/confirm-receipt';
import { route } from '@/lib/http/route';

export const POST = route(confirmReceipt);
