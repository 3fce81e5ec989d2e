import { matchClaim } from '@/lib/features/edi-files/match-claim';
import { route } from '@/lib/http/route';

export const POST = route(matchClaim);
