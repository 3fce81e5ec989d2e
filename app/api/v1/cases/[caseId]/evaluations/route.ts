import { scheduleEvaluation } from '@/lib/features/evaluations/schedule-evaluation';
import { route } from '@/lib/http/route';

export const POST = route(scheduleEvaluation);
