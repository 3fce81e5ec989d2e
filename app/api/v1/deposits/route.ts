import { listDeposits } from '@/lib/features/deposits/queries';
import { route } from '@/lib/http/route';

export const GET = route(listDeposits);
