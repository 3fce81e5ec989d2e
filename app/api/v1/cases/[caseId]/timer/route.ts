import { startTimeEntry } from '@/lib/features/time-entries/start-time-entry';
import { route } from '@/lib/http/route';

export const POST = route(startTimeEntry);
