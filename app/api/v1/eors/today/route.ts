import { readEorsToday } from '@/lib/features/eor-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(readEorsToday);
