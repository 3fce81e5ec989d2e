import { recordRefund } from '@/lib/features/refunds/record-refund';
import { route } from '@/lib/http/route';

export const POST = route(recordRefund);
