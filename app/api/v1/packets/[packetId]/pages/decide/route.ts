import { decidePages } from '@/lib/features/documents/decide-pages';
import { route } from '@/lib/http/route';

export const POST = route(decidePages);
