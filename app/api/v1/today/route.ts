import { readToday } from '@/lib/features/today/queries';
import { route } from '@/lib/http/route';

export const GET = route(readToday);
