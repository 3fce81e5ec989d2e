import { readRevision } from '@/lib/features/report-sections/queries';
import { route } from '@/lib/http/route';

export const GET = route(readRevision);
