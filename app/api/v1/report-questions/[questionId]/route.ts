import { amendQuestion } from '@/lib/features/report-questions/amend-question';
import { route } from '@/lib/http/route';

export const PATCH = route(amendQuestion);
