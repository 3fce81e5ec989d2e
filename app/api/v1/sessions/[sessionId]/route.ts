import { revokeSession } from '@/lib/features/session/revoke-session';
import { route } from '@/lib/http/route';

export const DELETE = route(revokeSession);
