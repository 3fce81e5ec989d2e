import { guarded } from '@/lib/auth/guarded';
import { acceptInvitation } from '@/lib/features/people/accept-invitation';
import { route } from '@/lib/http/route';

export const POST = route(guarded(acceptInvitation, 'invitation', (_ctx, input) => input.token));
