import { readCoverage } from '@/lib/features/chronologies/queries';
import { route } from '@/lib/http/route';

export const GET = route(readCoverage);
