import { requestReplacement } from '@/lib/features/panels/request-replacement';
import { route } from '@/lib/http/route';

export const POST = route(requestReplacement);
