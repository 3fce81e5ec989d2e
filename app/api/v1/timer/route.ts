import { readTimer } from '@/lib/features/time-entries/queries';
import { route } from '@/lib/http/route';

export const GET = route(readTimer);
