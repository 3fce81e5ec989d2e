import { amendPhysician } from '@/lib/features/practices/amend-physician';
import { route } from '@/lib/http/route';

export const PATCH = route(amendPhysician);
