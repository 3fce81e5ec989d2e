import { listRevisions } from '@/lib/features/report-sections/queries';
import { route } from '@/lib/http/route';

export const GET = route(listRevisions);
