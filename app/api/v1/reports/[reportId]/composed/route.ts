import { readComposed } from '@/lib/features/report-checks/queries';
import { route } from '@/lib/http/route';

export const GET = route(readComposed);
