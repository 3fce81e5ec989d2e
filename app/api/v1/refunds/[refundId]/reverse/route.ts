import { reverseRefund } from '@/lib/features/refunds/reverse-refund';
import { route } from '@/lib/http/route';

export const POST = route(reverseRefund);
