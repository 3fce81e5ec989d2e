import { amendLocation } from '@/lib/features/practices/amend-location';
import { route } from '@/lib/http/route';

export const PATCH = route(amendLocation);
