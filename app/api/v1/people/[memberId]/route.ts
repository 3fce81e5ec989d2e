import { changeMemberRole } from '@/lib/features/people/change-member-role';
import { route } from '@/lib/http/route';

export const PATCH = route(changeMemberRole);
