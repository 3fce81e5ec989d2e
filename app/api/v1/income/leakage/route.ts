import { readLeakage } from '@/lib/features/leakage/queries';
import { route } from '@/lib/http/route';

export const GET = route(readLeakage);
