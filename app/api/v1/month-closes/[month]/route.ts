import { readMonth } from '@/lib/features/month-closes/queries';
import { route } from '@/lib/http/route';

export const GET = route(readMonth);
