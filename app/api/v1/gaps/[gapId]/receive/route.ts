import { receiveGap } from '@/lib/features/gaps/receive-gap';
import { route } from '@/lib/http/route';

export const POST = route(receiveGap);
