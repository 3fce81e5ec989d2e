import { refillLetter } from '@/lib/features/letters/refill-letter';
import { route } from '@/lib/http/route';

export const POST = route(refillLetter);
