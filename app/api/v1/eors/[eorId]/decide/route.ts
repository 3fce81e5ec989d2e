import { decideEor } from '@/lib/features/eor-postings/decide-eor';
import { route } from '@/lib/http/route';

export const POST = route(decideEor);
