import { draftService } from '@/lib/features/report-services/draft-service';
import { readService } from '@/lib/features/report-services/queries';
import { route } from '@/lib/http/route';

export const GET = route(readService);
export const POST = route(draftService);
