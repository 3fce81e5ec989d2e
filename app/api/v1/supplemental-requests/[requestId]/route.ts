import { amendRequest } from '@/lib/features/supplemental-requests/amend-request';
import { route } from '@/lib/http/route';

export const PATCH = route(amendRequest);
