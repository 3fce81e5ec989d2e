import { declineReferral } from '@/lib/features/referrals/decline-referral';
import { route } from '@/lib/http/route';

export const POST = route(declineReferral);
