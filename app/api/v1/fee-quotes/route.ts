import { quoteFee } from '@/lib/features/quotes/quote-fee';
import { route } from '@/lib/http/route';

export const POST = route(quoteFee);
