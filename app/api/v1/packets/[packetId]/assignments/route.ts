import { assignPacket } from '@/lib/features/record-work/assign-packet';
import { route } from '@/lib/http/route';

export const POST = route(assignPacket);
