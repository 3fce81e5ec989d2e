import { recordUnavailability } from '@/lib/features/unavailability/record-unavailability';
import { route } from '@/lib/http/route';

export const POST = route(recordUnavailability);
