import { retireReportTemplate } from '@/lib/features/report-templates/retire-report-template';
import { route } from '@/lib/http/route';

export const POST = route(retireReportTemplate);
