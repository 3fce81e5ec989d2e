import { previewReportTemplate } from '@/lib/features/report-templates/queries';
import { route } from '@/lib/http/route';

export const GET = route(previewReportTemplate);
