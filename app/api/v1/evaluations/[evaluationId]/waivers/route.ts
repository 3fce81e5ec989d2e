import { recordWaiver } from '@/lib/features/waivers/record-waiver';
import { route } from '@/lib/http/route';

export const POST = route(recordWaiver);
