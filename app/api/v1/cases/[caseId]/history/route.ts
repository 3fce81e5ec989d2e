import { readHistory } from '@/lib/features/cases/queries';
import { route } from '@/lib/http/route';

export const GET = route(readHistory);
