import { removeAvailability } from '@/lib/features/availability/remove-availability';
import { route } from '@/lib/http/route';

export const POST = route(removeAvailability);
