import { finishAssignment } from '@/lib/features/record-work/finish-assignment';
import { route } from '@/lib/http/route';

export const POST = route(finishAssignment);
