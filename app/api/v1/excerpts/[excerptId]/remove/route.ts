import { removeExcerpt } from '@/lib/features/excerpts/remove-excerpt';
import { route } from '@/lib/http/route';

export const POST = route(removeExcerpt);
