import { reclassEor } from '@/lib/features/eors/reclass-eor';
import { route } from '@/lib/http/route';

export const POST = route(reclassEor);
