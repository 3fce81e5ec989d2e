import { endPanel } from '@/lib/features/panels/end-panel';
import { route } from '@/lib/http/route';

export const POST = route(endPanel);
