import { amendAvailability } from '@/lib/features/availability/amend-availability';
import { route } from '@/lib/http/route';

export const PATCH = route(amendAvailability);
