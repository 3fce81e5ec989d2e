import { readEor } from '@/lib/features/eors/queries';
import { reviseEor } from '@/lib/features/eors/revise-eor';
import { route } from '@/lib/http/route';

export const GET = route(readEor);
export const PATCH = route(reviseEor);
