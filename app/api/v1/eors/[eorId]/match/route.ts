import { matchEor } from '@/lib/features/eors/match-eor';
import { route } from '@/lib/http/route';

export const POST = route(matchEor);
