import { guarded, ownAccount } from '@/lib/auth/guarded';
import { confirmSecondFactor } from '@/lib/features/session/confirm-second-factor';
import { renewing } from '@/lib/http/session-cookie';

export const POST = renewing(guarded(confirmSecondFactor, 'second_factor', ownAccount));
