import { recordTime } from '@/lib/features/exams/record-time';
import { route } from '@/lib/http/route';

export const POST = route(recordTime);
