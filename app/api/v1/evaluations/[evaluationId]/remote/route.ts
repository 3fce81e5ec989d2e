import { setRemote } from '@/lib/features/evaluations/set-remote';
import { route } from '@/lib/http/route';

export const POST = route(setRemote);
