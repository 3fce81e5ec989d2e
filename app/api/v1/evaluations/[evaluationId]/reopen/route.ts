import { reopenEvaluation } from '@/lib/features/evaluations/reopen-evaluation';
import { route } from '@/lib/http/route';

export const POST = route(reopenEvaluation);
