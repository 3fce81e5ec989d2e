import { inviteMember } from '@/lib/features/people/invite-member';
import { route } from '@/lib/http/route';

export const POST = route(inviteMember);
