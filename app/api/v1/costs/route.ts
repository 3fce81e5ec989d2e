import { addCost } from '@/lib/features/costs/add-cost';
import { listCosts } from '@/lib/features/costs/queries';
import { route } from '@/lib/http/route';

export const GET = route(listCosts);
export const POST = route(addCost);
