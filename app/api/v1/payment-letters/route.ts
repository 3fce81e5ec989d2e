import { sendPaymentLetters } from '@/lib/features/payment-letters/send-payment-letters';
import { route } from '@/lib/http/route';

export const POST = route(sendPaymentLetters);
