import { exceptAvailability } from '@/lib/features/availability/except-availability';
import { route } from '@/lib/http/route';

export const POST = route(exceptAvailability);
