import { reopenAssignment } from '@/lib/features/record-work/reopen-assignment';
import { route } from '@/lib/http/route';

export const POST = route(reopenAssignment);
