import { amendDocument } from '@/lib/features/documents/amend-document';
import { route } from '@/lib/http/route';

export const PATCH = route(amendDocument);
