import { readYear } from '@/lib/features/year-books/queries';
import { route } from '@/lib/http/route';

export const GET = route(readYear);
