import { rescheduleEvaluation } from '@/lib/features/evaluations/reschedule-evaluation';
import { route } from '@/lib/http/route';

export const POST = route(rescheduleEvaluation);
