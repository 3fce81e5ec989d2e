import { askQuestion } from '@/lib/features/report-questions/ask-question';
import { route } from '@/lib/http/route';

export const POST = route(askQuestion, { status: 201 });
