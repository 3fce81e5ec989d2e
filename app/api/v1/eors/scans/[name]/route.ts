import { takeEorScan } from '@/lib/http/eor-scans';

export const PUT = takeEorScan;
