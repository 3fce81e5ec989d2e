import { requestInformation } from '@/lib/features/referrals/request-information';
import { route } from '@/lib/http/route';

export const POST = route(requestInformation);
