import { readBrief } from '@/lib/features/briefs/queries';
import { route } from '@/lib/http/route';

export const GET = route(readBrief);
