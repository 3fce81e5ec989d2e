import { movePages } from '@/lib/features/documents/move-pages';
import { route } from '@/lib/http/route';

export const POST = route(movePages);
