import { addPhysician } from '@/lib/features/practices/add-physician';
import { route } from '@/lib/http/route';

export const POST = route(addPhysician);
