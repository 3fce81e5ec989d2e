import { listSessions } from '@/lib/features/session/queries';
import { route } from '@/lib/http/route';

export const GET = route(listSessions);
