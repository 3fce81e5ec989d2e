import { stateReport } from '@/lib/features/reports/state-report';
import { route } from '@/lib/http/route';

export const POST = route(stateReport);
