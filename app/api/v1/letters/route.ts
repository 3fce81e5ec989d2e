import { draftLetter } from '@/lib/features/letters/draft-letter';
import { listLetters } from '@/lib/features/letters/queries';
import { route } from '@/lib/http/route';

export const GET = route(listLetters);
export const POST = route(draftLetter);
