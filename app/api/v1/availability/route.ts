import { addAvailability } from '@/lib/features/availability/add-availability';
import { listAvailability } from '@/lib/features/availability/queries';
import { route } from '@/lib/http/route';

export const GET = route(listAvailability);
export const POST = route(addAvailability);
