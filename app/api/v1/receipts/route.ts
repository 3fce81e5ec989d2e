import { listReceipts } from '@/lib/features/receipts/queries';
import { recordReceipt } from '@/lib/features/receipts/record-receipt';
import { route } from '@/lib/http/route';

export const GET = route(listReceipts);
export const POST = route(recordReceipt);
