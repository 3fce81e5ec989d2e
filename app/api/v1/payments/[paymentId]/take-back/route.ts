import { takeBackPayment } from '@/lib/features/payments/take-back-payment';
import { route } from '@/lib/http/route';

export const POST = route(takeBackPayment);
