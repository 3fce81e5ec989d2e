import { assignGap } from '@/lib/features/gaps/assign-gap';
import { route } from '@/lib/http/route';

export const POST = route(assignGap);
