import { readPage } from '@/lib/features/documents/queries';
import { route } from '@/lib/http/route';

export const GET = route(readPage);
