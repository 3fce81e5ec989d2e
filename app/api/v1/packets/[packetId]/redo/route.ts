import { redoChange } from '@/lib/features/documents/redo-change';
import { route } from '@/lib/http/route';

export const POST = route(redoChange);
