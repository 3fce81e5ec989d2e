import { readCalendar } from '@/lib/features/calendar/queries';
import { route } from '@/lib/http/route';

export const GET = route(readCalendar);
