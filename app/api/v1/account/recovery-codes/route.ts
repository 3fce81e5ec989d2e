import { guarded, ownAccount } from '@/lib/auth/guarded';
import { renewRecoveryCodes } from '@/lib/features/account/renew-recovery-codes';
import { route } from '@/lib/http/route';

export const POST = route(guarded(renewRecoveryCodes, 'password', ownAccount));
