import { splitDocument } from '@/lib/features/documents/split-document';
import { route } from '@/lib/http/route';

export const POST = route(splitDocument);
