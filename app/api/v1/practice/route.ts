import { readPractice } from '@/lib/features/practices/queries';
import { amendPractice } from '@/lib/features/practices/amend-practice';
import { route } from '@/lib/http/route';

export const GET = route(readPractice);
export const PATCH = route(amendPractice);
