import { listDiscounts } from '@/lib/features/contract-rates/queries';
import { route } from '@/lib/http/route';

export const GET = route(listDiscounts);
