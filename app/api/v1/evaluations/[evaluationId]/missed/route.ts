import { markMissed } from '@/lib/features/evaluations/mark-missed';
import { route } from '@/lib/http/route';

export const POST = route(markMissed);
