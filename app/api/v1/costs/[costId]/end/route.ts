import { endCost } from '@/lib/features/costs/end-cost';
import { route } from '@/lib/http/route';

export const POST = route(endCost);
