import { voidLetter } from '@/lib/features/letters/void-letter';
import { route } from '@/lib/http/route';

export const POST = route(voidLetter);
