import { takeReturned } from '@/lib/http/report-imports';

export const PUT = takeReturned;
