import { readHours } from '@/lib/features/physician-hours/queries';
import { route } from '@/lib/http/route';

export const GET = route(readHours);
