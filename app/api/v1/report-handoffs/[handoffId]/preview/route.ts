import { giveHandoffPreview } from '@/lib/http/report-imports';

export const GET = giveHandoffPreview;
