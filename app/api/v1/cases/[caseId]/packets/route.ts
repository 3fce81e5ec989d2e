import { openPacket } from '@/lib/features/packets/open-packet';
import { listPackets } from '@/lib/features/packets/queries';
import { route } from '@/lib/http/route';

export const GET = route(listPackets);
export const POST = route(openPacket, { status: 201, keyOptional: true });
