import { amendPacket } from '@/lib/features/evaluations/amend-packet';
import { route } from '@/lib/http/route';

export const PATCH = route(amendPacket);
