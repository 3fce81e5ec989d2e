import { readResults } from '@/lib/features/appeal-results/queries';
import { route } from '@/lib/http/route';

export const GET = route(readResults);
