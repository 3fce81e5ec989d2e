import { rejectExcerpt } from '@/lib/features/excerpts/reject-excerpt';
import { route } from '@/lib/http/route';

export const POST = route(rejectExcerpt);
