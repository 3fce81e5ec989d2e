import { decideEor } from '@/lib/features/eor-decisions/decide-eor';
import { route } from '@/lib/http/route';

export const POST = route(decideEor);
