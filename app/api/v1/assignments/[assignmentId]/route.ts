import { amendAssignment } from '@/lib/features/record-work/amend-assignment';
import { route } from '@/lib/http/route';

export const PATCH = route(amendAssignment);
