import { receivePacket } from '@/lib/features/evaluations/receive-packet';
import { route } from '@/lib/http/route';

export const POST = route(receivePacket);
