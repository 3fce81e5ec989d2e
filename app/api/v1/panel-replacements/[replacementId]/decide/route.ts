import { decideReplacement } from '@/lib/features/panels/decide-replacement';
import { route } from '@/lib/http/route';

export const POST = route(decideReplacement);
