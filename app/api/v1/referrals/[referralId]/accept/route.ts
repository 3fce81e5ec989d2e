import { acceptReferral } from '@/lib/features/referrals/accept-referral';
import { route } from '@/lib/http/route';

export const POST = route(acceptReferral);
