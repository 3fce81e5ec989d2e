import { applyReceiptParts } from '@/lib/features/receipts/apply-receipt-parts';
import { route } from '@/lib/http/route';

export const POST = route(applyReceiptParts);
