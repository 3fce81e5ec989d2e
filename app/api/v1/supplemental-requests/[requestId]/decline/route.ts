import { declineRequest } from '@/lib/features/supplemental-requests/decline-request';
import { route } from '@/lib/http/route';

export const POST = route(declineRequest);
