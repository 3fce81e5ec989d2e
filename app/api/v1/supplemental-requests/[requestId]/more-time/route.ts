import { agreeMoreTime } from '@/lib/features/supplemental-requests/agree-more-time';
import { route } from '@/lib/http/route';

export const POST = route(agreeMoreTime);
