import { amendReferral } from '@/lib/features/referrals/amend-referral';
import { readReferral } from '@/lib/features/referrals/queries';
import { route } from '@/lib/http/route';

export const PATCH = route(amendReferral);
export const GET = route(readReferral);
