import { quoteDeadline } from '@/lib/features/quotes/quote-deadline';
import { route } from '@/lib/http/route';

export const POST = route(quoteDeadline);
