import { reversePayment } from '@/lib/features/payments/reverse-payment';
import { route } from '@/lib/http/route';

export const POST = route(reversePayment);
