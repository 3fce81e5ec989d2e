import { receiveAppeal } from '@/lib/features/appeals/receive-appeal';
import { route } from '@/lib/http/route';

export const POST = route(receiveAppeal);
