import { askWriteOff } from '@/lib/features/write-offs/ask-write-off';
import { route } from '@/lib/http/route';

export const POST = route(askWriteOff);
