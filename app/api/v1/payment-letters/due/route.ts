import { listUnanswered } from '@/lib/features/payment-letters/queries';
import { route } from '@/lib/http/route';

export const GET = route(listUnanswered);
