import { importReport } from '@/lib/features/report-imports/import-report';
import { route } from '@/lib/http/route';

export const POST = route(importReport, { upToBytes: 12_000_000 });
