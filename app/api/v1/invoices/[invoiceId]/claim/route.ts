import { readClaim } from '@/lib/features/bill-claims/queries';
import { reviseClaim } from '@/lib/features/bill-claims/revise-claim';
import { route } from '@/lib/http/route';

export const GET = route(readClaim);
export const PATCH = route(reviseClaim);
