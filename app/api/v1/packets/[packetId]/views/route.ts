import { readViews } from '@/lib/features/page-views/queries';
import { recordViews } from '@/lib/features/page-views/record-views';
import { route } from '@/lib/http/route';

export const GET = route(readViews);
export const POST = route(recordViews);
