import { amendPacket } from '@/lib/features/packets/amend-packet';
import { readPacket } from '@/lib/features/packets/queries';
import { route } from '@/lib/http/route';

export const GET = route(readPacket);
export const PATCH = route(amendPacket);
