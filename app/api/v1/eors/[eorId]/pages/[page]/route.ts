import { giveEorPage } from '@/lib/http/eor-scans';

export const GET = giveEorPage;
