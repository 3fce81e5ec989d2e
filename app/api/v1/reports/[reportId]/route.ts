import { readReport } from '@/lib/features/reports/queries';
import { route } from '@/lib/http/route';

export const GET = route(readReport);
