import { discardLetter } from '@/lib/features/letters/discard-letter';
import { readLetter } from '@/lib/features/letters/queries';
import { reviseLetter } from '@/lib/features/letters/revise-letter';
import { route } from '@/lib/http/route';

export const GET = route(readLetter);
export const PATCH = route(reviseLetter);
export const DELETE = route(discardLetter);
