import { retryJob } from '@/lib/features/jobs/retry-job';
import { route } from '@/lib/http/route';

export const POST = route(retryJob);
