import { guarded, ownAccount } from '@/lib/auth/guarded';
import { disableSecondFactor } from '@/lib/features/account/disable-second-factor';
import { renewing } from '@/lib/http/session-cookie';

export const POST = renewing(guarded(disableSecondFactor, 'password', ownAccount));
