import { dismissGap } from '@/lib/features/gaps/dismiss-gap';
import { route } from '@/lib/http/route';

export const POST = route(dismissGap);
