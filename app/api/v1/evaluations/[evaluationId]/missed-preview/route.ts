import { previewMissed } from '@/lib/features/missed/queries';
import { route } from '@/lib/http/route';

export const GET = route(previewMissed);
