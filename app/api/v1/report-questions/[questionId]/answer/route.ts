import { answerQuestion } from '@/lib/features/report-questions/answer-question';
import { route } from '@/lib/http/route';

export const POST = route(answerQuestion);
