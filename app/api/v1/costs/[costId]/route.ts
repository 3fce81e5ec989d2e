import { amendCost } from '@/lib/features/costs/amend-cost';
import { route } from '@/lib/http/route';

export const PATCH = route(amendCost);
