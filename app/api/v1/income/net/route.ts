import { readNet } from '@/lib/features/net-income/queries';
import { route } from '@/lib/http/route';

export const GET = route(readNet);
