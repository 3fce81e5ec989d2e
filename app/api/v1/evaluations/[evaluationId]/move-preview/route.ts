import { previewMove } from '@/lib/features/moves/queries';
import { route } from '@/lib/http/route';

export const GET = route(previewMove);
