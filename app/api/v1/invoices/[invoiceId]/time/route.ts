import { listBilledTime } from '@/lib/features/bill-drafts/queries';
import { route } from '@/lib/http/route';

export const GET = route(listBilledTime);
