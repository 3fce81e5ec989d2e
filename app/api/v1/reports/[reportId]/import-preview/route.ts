import { takeImportPreview } from '@/lib/http/report-imports';

export const PUT = takeImportPreview;
