import { listWaiting } from '@/lib/features/bill-sendings/queries';
import { route } from '@/lib/http/route';

export const GET = route(listWaiting);
