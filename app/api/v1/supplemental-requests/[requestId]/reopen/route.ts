import { reopenRequest } from '@/lib/features/supplemental-requests/reopen-request';
import { route } from '@/lib/http/route';

export const POST = route(reopenRequest);
