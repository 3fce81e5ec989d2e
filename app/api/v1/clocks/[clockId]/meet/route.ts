import { meetClock } from '@/lib/features/clocks/meet-clock';
import { route } from '@/lib/http/route';

export const POST = route(meetClock);
