import { findClaimants } from '@/lib/features/claimants/queries';
import { route } from '@/lib/http/route';

export const GET = route(findClaimants);
