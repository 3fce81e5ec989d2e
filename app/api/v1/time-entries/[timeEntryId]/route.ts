import { amendTimeEntry } from '@/lib/features/time-entries/amend-time-entry';
import { route } from '@/lib/http/route';

export const PATCH = route(amendTimeEntry);
