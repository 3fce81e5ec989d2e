import { listPanels } from '@/lib/features/panels/queries';
import { route } from '@/lib/http/route';

export const GET = route(listPanels);
