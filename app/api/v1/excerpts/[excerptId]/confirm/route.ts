import { confirmExcerpt } from '@/lib/features/excerpts/confirm-excerpt';
import { route } from '@/lib/http/route';

export const POST = route(confirmExcerpt);
