import { listReady } from '@/lib/features/ready-bills/queries';
import { route } from '@/lib/http/route';

export const GET = route(listReady);
