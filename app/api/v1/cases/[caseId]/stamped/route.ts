import { listStamped } from '@/lib/features/papers/queries';
import { route } from '@/lib/http/route';

export const GET = route(listStamped);
