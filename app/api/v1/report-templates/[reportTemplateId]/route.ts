import { readReportTemplate } from '@/lib/features/report-templates/queries';
import { reviseReportTemplate } from '@/lib/features/report-templates/revise-report-template';
import { route } from '@/lib/http/route';

export const GET = route(readReportTemplate);
export const PATCH = route(reviseReportTemplate);
