import { acceptDocuments } from '@/lib/features/documents/accept-documents';
import { route } from '@/lib/http/route';

export const POST = route(acceptDocuments);
