import { listAudit } from '@/lib/features/audit/queries';
import { route } from '@/lib/http/route';

export const GET = route(listAudit);
