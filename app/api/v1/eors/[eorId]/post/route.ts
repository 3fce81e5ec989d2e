import { postEor } from '@/lib/features/eor-postings/post-eor';
import { route } from '@/lib/http/route';

export const POST = route(postEor);
