import { confirmExcerpts } from '@/lib/features/excerpts/confirm-excerpts';
import { route } from '@/lib/http/route';

export const POST = route(confirmExcerpts);
