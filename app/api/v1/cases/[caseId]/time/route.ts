import { listTimeEntries } from '@/lib/features/time-entries/queries';
import { recordTimeEntry } from '@/lib/features/time-entries/record-time-entry';
import { route } from '@/lib/http/route';

export const GET = route(listTimeEntries);
export const POST = route(recordTimeEntry);
