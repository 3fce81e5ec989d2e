import { acceptLate } from '@/lib/features/extensions/accept-late';
import { route } from '@/lib/http/route';

export const POST = route(acceptLate);
