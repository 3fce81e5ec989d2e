import { answerAppeal } from '@/lib/features/appeals/answer-appeal';
import { route } from '@/lib/http/route';

export const POST = route(answerAppeal);
