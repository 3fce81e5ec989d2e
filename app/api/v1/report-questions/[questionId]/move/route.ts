import { moveQuestion } from '@/lib/features/report-questions/move-question';
import { route } from '@/lib/http/route';

export const POST = route(moveQuestion);
