import { markExamined } from '@/lib/features/evaluations/mark-examined';
import { route } from '@/lib/http/route';

export const POST = route(markExamined);
