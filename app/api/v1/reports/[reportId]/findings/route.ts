import { saveFindings } from '@/lib/features/reports/save-findings';
import { route } from '@/lib/http/route';

export const POST = route(saveFindings, { upToBytes: 2_000_000 });
