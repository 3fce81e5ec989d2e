import { notifyEvaluation } from '@/lib/features/evaluations/notify-evaluation';
import { route } from '@/lib/http/route';

export const POST = route(notifyEvaluation);
