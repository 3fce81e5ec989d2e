import { withdrawAppeal } from '@/lib/features/appeals/withdraw-appeal';
import { route } from '@/lib/http/route';

export const POST = route(withdrawAppeal);
