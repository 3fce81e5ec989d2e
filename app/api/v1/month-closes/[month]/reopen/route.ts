import { reopenMonth } from '@/lib/features/month-closes/reopen-month';
import { route } from '@/lib/http/route';

export const POST = route(reopenMonth);
