import { amendPanel } from '@/lib/features/panels/amend-panel';
import { readPanel } from '@/lib/features/panels/queries';
import { route } from '@/lib/http/route';

export const GET = route(readPanel);
export const PATCH = route(amendPanel);
