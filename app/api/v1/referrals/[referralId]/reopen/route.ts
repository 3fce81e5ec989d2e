import { reopenReferral } from '@/lib/features/referrals/reopen-referral';
import { route } from '@/lib/http/route';

export const POST = route(reopenReferral);
