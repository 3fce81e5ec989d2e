import { giveReport } from '@/lib/http/report-papers';

export const GET = giveReport('pdf');
