import { decideConflict } from '@/lib/features/conflicts/decide-conflict';
import { checkConflict } from '@/lib/features/conflicts/queries';
import { route } from '@/lib/http/route';

export const POST = route(decideConflict);
export const GET = route(checkConflict);
