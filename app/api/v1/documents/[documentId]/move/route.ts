import { moveDocument } from '@/lib/features/documents/move-document';
import { route } from '@/lib/http/route';

export const POST = route(moveDocument);
