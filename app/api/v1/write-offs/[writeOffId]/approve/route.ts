import { approveWriteOff } from '@/lib/features/write-offs/approve-write-off';
import { route } from '@/lib/http/route';

export const POST = route(approveWriteOff);
