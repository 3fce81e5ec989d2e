import { withdrawAssignment } from '@/lib/features/record-work/withdraw-assignment';
import { route } from '@/lib/http/route';

export const POST = route(withdrawAssignment);
