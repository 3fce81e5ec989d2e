import { logRequest } from '@/lib/features/supplemental-requests/log-request';
import { listRequests } from '@/lib/features/supplemental-requests/queries';
import { route } from '@/lib/http/route';

export const GET = route(listRequests);
export const POST = route(logRequest);
