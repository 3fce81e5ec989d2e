import { listReferrals } from '@/lib/features/referrals/queries';
import { receiveReferral } from '@/lib/features/referrals/receive-referral';
import { route } from '@/lib/http/route';

export const POST = route(receiveReferral);
export const GET = route(listReferrals);
