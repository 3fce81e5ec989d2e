import { beginSecondFactor } from '@/lib/features/account/begin-second-factor';
import { route } from '@/lib/http/route';

export const POST = route(beginSecondFactor);
