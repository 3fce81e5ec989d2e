import { receivePacket } from '@/lib/features/packets/receive-packet';
import { route } from '@/lib/http/route';

export const POST = route(receivePacket);
