import { beginReport } from '@/lib/features/reports/begin-report';
import { listReports } from '@/lib/features/reports/queries';
import { route } from '@/lib/http/route';

export const GET = route(listReports);
export const POST = route(beginReport, { status: 201 });
