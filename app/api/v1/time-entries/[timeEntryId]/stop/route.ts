import { stopTimeEntry } from '@/lib/features/time-entries/stop-time-entry';
import { route } from '@/lib/http/route';

export const POST = route(stopTimeEntry);
