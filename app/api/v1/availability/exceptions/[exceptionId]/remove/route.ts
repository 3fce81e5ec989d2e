import { removeException } from '@/lib/features/availability/remove-exception';
import { route } from '@/lib/http/route';

export const POST = route(removeException);
