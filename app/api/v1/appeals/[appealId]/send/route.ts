import { sendAppeal } from '@/lib/features/appeals/send-appeal';
import { route } from '@/lib/http/route';

export const POST = route(sendAppeal);
