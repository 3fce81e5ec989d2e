import { restoreRevision } from '@/lib/features/report-sections/restore-revision';
import { route } from '@/lib/http/route';

export const POST = route(restoreRevision);
