import { reverseWriteOff } from '@/lib/features/write-offs/reverse-write-off';
import { route } from '@/lib/http/route';

export const POST = route(reverseWriteOff);
