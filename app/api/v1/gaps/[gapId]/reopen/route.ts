import { reopenGap } from '@/lib/features/gaps/reopen-gap';
import { route } from '@/lib/http/route';

export const POST = route(reopenGap);
