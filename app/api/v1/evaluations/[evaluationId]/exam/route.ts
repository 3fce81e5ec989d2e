import { readExam } from '@/lib/features/exams/queries';
import { route } from '@/lib/http/route';

export const GET = route(readExam);
