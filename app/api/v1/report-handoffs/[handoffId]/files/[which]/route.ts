import { giveHandoffFile } from '@/lib/http/report-imports';

export const GET = giveHandoffFile;
