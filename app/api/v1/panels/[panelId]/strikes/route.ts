import { strikePanelist } from '@/lib/features/panels/strike-panelist';
import { route } from '@/lib/http/route';

export const POST = route(strikePanelist);
