import { proveLetter } from '@/lib/features/letters/prove-letter';
import { route } from '@/lib/http/route';

export const POST = route(proveLetter);
