import { readSeal } from '@/lib/features/report-papers/queries';
import { route } from '@/lib/http/route';

export const GET = route(readSeal);
