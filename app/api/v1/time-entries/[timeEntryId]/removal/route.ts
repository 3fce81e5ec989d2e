import { removeTimeEntry } from '@/lib/features/time-entries/remove-time-entry';
import { route } from '@/lib/http/route';

export const POST = route(removeTimeEntry);
