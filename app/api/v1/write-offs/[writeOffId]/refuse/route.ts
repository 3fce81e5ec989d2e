import { refuseWriteOff } from '@/lib/features/write-offs/refuse-write-off';
import { route } from '@/lib/http/route';

export const POST = route(refuseWriteOff);
