import { voidEor } from '@/lib/features/eor-postings/void-eor';
import { route } from '@/lib/http/route';

export const POST = route(voidEor);
