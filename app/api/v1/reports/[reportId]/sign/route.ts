import { takeSignature } from '@/lib/http/report-papers';

export const POST = takeSignature;
