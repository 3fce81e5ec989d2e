import { reopenPanel } from '@/lib/features/panels/reopen-panel';
import { route } from '@/lib/http/route';

export const POST = route(reopenPanel);
