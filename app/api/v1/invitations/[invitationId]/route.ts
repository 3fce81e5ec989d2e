import { revokeInvitation } from '@/lib/features/people/revoke-invitation';
import { route } from '@/lib/http/route';

export const DELETE = route(revokeInvitation);
