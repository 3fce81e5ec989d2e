import { correctEor } from '@/lib/features/eor-postings/correct-eor';
import { route } from '@/lib/http/route';

export const POST = route(correctEor);
