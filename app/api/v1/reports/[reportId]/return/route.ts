import { returnReport } from '@/lib/features/reports/return-report';
import { route } from '@/lib/http/route';

export const POST = route(returnReport);
