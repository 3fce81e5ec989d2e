import { postPayment } from '@/lib/features/payments/post-payment';
import { route } from '@/lib/http/route';

export const POST = route(postPayment);
