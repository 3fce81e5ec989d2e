import { addGap } from '@/lib/features/gaps/add-gap';
import { listGaps } from '@/lib/features/gaps/queries';
import { route } from '@/lib/http/route';

export const GET = route(listGaps);
export const POST = route(addGap);
