import { cancelEvaluation } from '@/lib/features/evaluations/cancel-evaluation';
import { route } from '@/lib/http/route';

export const POST = route(cancelEvaluation);
