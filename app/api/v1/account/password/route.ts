import { guarded, ownAccount } from '@/lib/auth/guarded';
import { changePassword } from '@/lib/features/account/change-password';
import { renewing } from '@/lib/http/session-cookie';

export const POST = renewing(guarded(changePassword, 'password', ownAccount));
