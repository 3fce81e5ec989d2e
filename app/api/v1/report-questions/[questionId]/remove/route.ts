import { removeQuestion } from '@/lib/features/report-questions/remove-question';
import { route } from '@/lib/http/route';

export const POST = route(removeQuestion);
