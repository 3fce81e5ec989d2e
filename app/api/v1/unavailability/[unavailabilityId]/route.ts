import { amendUnavailability } from '@/lib/features/unavailability/amend-unavailability';
import { route } from '@/lib/http/route';

export const PATCH = route(amendUnavailability);
