import { withdrawUnavailability } from '@/lib/features/unavailability/withdraw-unavailability';
import { route } from '@/lib/http/route';

export const POST = route(withdrawUnavailability);
