import { guarded, ownAccount } from '@/lib/auth/guarded';
import { enableSecondFactor } from '@/lib/features/account/enable-second-factor';
import { renewing } from '@/lib/http/session-cookie';

export const POST = renewing(guarded(enableSecondFactor, 'password', ownAccount));
