import { removeMember } from '@/lib/features/people/remove-member';
import { route } from '@/lib/http/route';

export const POST = route(removeMember);
