import { addLocation } from '@/lib/features/practices/add-location';
import { route } from '@/lib/http/route';

export const POST = route(addLocation);
