import { listOpenGaps } from '@/lib/features/gaps/queries';
import { route } from '@/lib/http/route';

export const GET = route(listOpenGaps);
