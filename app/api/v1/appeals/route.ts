import { beginAppeal } from '@/lib/features/appeals/begin-appeal';
import { listAppeals } from '@/lib/features/appeal-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(listAppeals);
export const POST = route(beginAppeal);
