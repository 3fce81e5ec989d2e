import { reverseReceipt } from '@/lib/features/receipts/reverse-receipt';
import { route } from '@/lib/http/route';

export const POST = route(reverseReceipt);
