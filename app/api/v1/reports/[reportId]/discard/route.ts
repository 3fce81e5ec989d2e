import { discardReport } from '@/lib/features/reports/discard-report';
import { route } from '@/lib/http/route';

export const POST = route(discardReport);
