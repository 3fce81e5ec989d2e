import { amendReport } from '@/lib/features/reports/amend-report';
import { route } from '@/lib/http/route';

export const POST = route(amendReport, { status: 201 });
