import { recordEor } from '@/lib/features/eor-postings/record-eor';
import { listEors } from '@/lib/features/eor-lists/queries';
import { route } from '@/lib/http/route';

export const GET = route(listEors);
export const POST = route(recordEor);
