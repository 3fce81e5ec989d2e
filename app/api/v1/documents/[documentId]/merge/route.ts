import { mergeDocument } from '@/lib/features/documents/merge-document';
import { route } from '@/lib/http/route';

export const POST = route(mergeDocument);
