import { amendExcerpt } from '@/lib/features/excerpts/amend-excerpt';
import { route } from '@/lib/http/route';

export const PATCH = route(amendExcerpt);
