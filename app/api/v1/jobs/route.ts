import { listJobs } from '@/lib/features/jobs/queries';
import { route } from '@/lib/http/route';

export const GET = route(listJobs);
