import { listClocks } from '@/lib/features/clocks/queries';
import { route } from '@/lib/http/route';

export const GET = route(listClocks);
