import { reopenExcerpt } from '@/lib/features/excerpts/reopen-excerpt';
import { route } from '@/lib/http/route';

export const POST = route(reopenExcerpt);
