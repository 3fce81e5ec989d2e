import { undoChange } from '@/lib/features/documents/undo-change';
import { route } from '@/lib/http/route';

export const POST = route(undoChange);
