import { addReportTemplate } from '@/lib/features/report-templates/add-report-template';
import { listReportTemplates } from '@/lib/features/report-templates/queries';
import { route } from '@/lib/http/route';

export const GET = route(listReportTemplates);
export const POST = route(addReportTemplate);
