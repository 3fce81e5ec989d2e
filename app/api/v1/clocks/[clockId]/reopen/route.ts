import { reopenClock } from '@/lib/features/clocks/reopen-clock';
import { route } from '@/lib/http/route';

export const POST = route(reopenClock);
