import { restoreExcerpt } from '@/lib/features/excerpts/restore-excerpt';
import { route } from '@/lib/http/route';

export const POST = route(restoreExcerpt);
