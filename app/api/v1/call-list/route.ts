import { readCallList } from '@/lib/features/call-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(readCallList);
