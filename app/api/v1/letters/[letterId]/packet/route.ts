import { givePacket } from '@/lib/http/service-packets';

export const GET = givePacket;
