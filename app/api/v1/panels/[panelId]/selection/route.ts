import { selectPanelist } from '@/lib/features/panels/select-panelist';
import { route } from '@/lib/http/route';

export const POST = route(selectPanelist);
